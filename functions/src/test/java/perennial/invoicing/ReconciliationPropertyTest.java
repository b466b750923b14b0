package perennial.invoicing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import perennial.id.BillingGroupId;
import perennial.id.InvoiceId;
import perennial.pricing.AContract;
import perennial.pricing.Charge;

/** Laws of desired minus billed, over random histories of a contract's changes. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ReconciliationPropertyTest {
    private static final LocalDate START = LocalDate.of(2027, 1, 1);

    @RepeatedTest(60)
    void applied_once_it_leaves_nothing_to_do(RepetitionInfo repetition) {
        var random = new Random(repetition.getCurrentRepetition());
        var billed = new ArrayList<BilledCharge>();
        for (int invoice = 1; invoice <= 5; invoice++) {
            var desired = desired(random);
            apply(Reconciliation.of(desired, billed), billed, invoice);
            assertTrue(Reconciliation.of(desired, billed).isEmpty(), "a second run finds something to do");
            assertEquals(
                    net(desired),
                    billed.stream()
                            .mapToLong(each -> each.charge().net().minor())
                            .sum());
        }
    }

    @RepeatedTest(20)
    void order_does_not_matter(RepetitionInfo repetition) {
        var random = new Random(repetition.getCurrentRepetition());
        var billed = new ArrayList<BilledCharge>();
        apply(Reconciliation.of(desired(random), billed), billed, 1);
        var desired = desired(random);
        var inOrder = changes(Reconciliation.of(desired, billed));
        assertEquals(inOrder, changes(Reconciliation.of(shuffled(desired, random), shuffled(billed, random))));
    }

    @RepeatedTest(20)
    void what_costs_nothing_is_never_taken_back(RepetitionInfo repetition) {
        var random = new Random(repetition.getCurrentRepetition());
        var billed = new ArrayList<BilledCharge>();
        apply(Reconciliation.of(desired(random), billed), billed, 1);
        var reversals = Reconciliation.of(List.of(), billed).reversals();
        assertTrue(
                reversals.stream().allMatch(reversal -> reversal.charge().net().isNegative()));
    }

    /** Up to three lines, some free, each with up to three versions, some months long. */
    private static List<Charge> desired(Random random) {
        var contract = AContract.monthly();
        contract.with("/services", "[]").with("/billing/pauseWindows", pauses(random));
        int entries = 0;
        for (int line = 1; line <= 1 + random.nextInt(3); line++) {
            var from = START;
            for (int version = 0; version < 1 + random.nextInt(3); version++) {
                var to = from.plusDays(1 + random.nextInt(80));
                contract.with("/services/" + entries++, entry(line, from, to, random));
                from = to;
            }
        }
        return contract.chargesThrough(START.plusDays(random.nextInt(200)).toString());
    }

    /** Up to three, some without end, some at a part of the price. */
    private static String pauses(Random random) {
        return IntStream.range(0, random.nextInt(4))
                .mapToObj(any -> START.plusDays(random.nextInt(150)))
                .map(from -> "{'from':'%s','to':%s,'charge':'REDUCED','percent':'%d'}"
                        .formatted(from, last(from, random), 25 * random.nextInt(4)))
                .collect(Collectors.joining(",", "[", "]"));
    }

    private static String last(LocalDate from, Random random) {
        return random.nextInt(5) == 0 ? "null" : "'" + from.plusDays(random.nextInt(60)) + "'";
    }

    private static String entry(int line, LocalDate from, LocalDate to, Random random) {
        var price = random.nextInt(4) == 0 ? "0" : random.nextInt(1, 9999) + ".07";
        return "{'lineId':'l%d','from':'%s','to':'%s','price':{'model':'FLAT','unitAmount':'%s'}}"
                .formatted(line, from, to, price);
    }

    private static void apply(Reconciliation changes, List<BilledCharge> billed, int ordinal) {
        var invoice = new InvoiceId(new BillingGroupId("g"), ordinal);
        changes.reversals()
                .forEach(reversal -> billed.add(new BilledCharge(invoice, reversal.line(billed.size() + 1))));
        changes.additions()
                .forEach(charge ->
                        billed.add(new BilledCharge(invoice, InvoiceLine.charging(billed.size() + 1, charge))));
    }

    private static long net(List<Charge> charges) {
        return charges.stream().mapToLong(charge -> charge.net().minor()).sum();
    }

    private static Set<Object> changes(Reconciliation changes) {
        return changes.charges()
                .map(charge -> List.of(charge.key(), charge.net()))
                .collect(Collectors.toSet());
    }

    private static <T> List<T> shuffled(List<T> list, Random random) {
        var copy = new ArrayList<>(list);
        Collections.shuffle(copy, random);
        return copy;
    }
}
