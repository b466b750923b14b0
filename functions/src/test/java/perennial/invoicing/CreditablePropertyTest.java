package perennial.invoicing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import perennial.id.BillingGroupId;
import perennial.id.InvoiceId;
import perennial.money.Money;
import perennial.money.Rounding;
import perennial.pricing.AContract;
import perennial.pricing.Charge;
import perennial.pricing.TaxShare;

/** Laws of crediting one billed line in parts. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CreditablePropertyTest {
    private static final InvoiceId INVOICE = new InvoiceId(new BillingGroupId("g"), 1);
    private static final Charge A_CHARGE =
            AContract.monthly().chargesThrough("2027-01-01").getFirst();

    @Test
    void four_credits_of_279_16_at_20_percent_end_at_55_83() {
        var credits = credits(charge(27916, share(27916, "20", 5583)), 6833, 6833, 5750, 8500);
        assertEquals(
                List.of(-1367L, -1366L, -1150L, -1700L),
                credits.stream().map(each -> each.tax().minor()).toList());
    }

    @Test
    void parts_of_any_size_end_exactly_at_the_tax_charged() {
        each(10_000, random -> {
            var charged = random(random);
            var credits = credits(charged, parts(charged.net().minor(), random));
            assertEquals(0, sum(charged, credits).net().minor());
            assertTrue(sum(charged, credits).isSpent());
            IntStream.range(0, charged.taxes().size())
                    .forEach(tax ->
                            assertEquals(charged.taxes().get(tax).tax().minor(), -taxOf(credits, tax), "tax " + tax));
        });
    }

    @Test
    void credits_never_exceed_the_line_or_one_of_its_taxes() {
        each(10_000, random -> {
            var charged = random(random);
            var credits = new ArrayList<Charge>();
            for (long part : parts(charged.net().minor(), random)) {
                credits.addAll(credits(charged, credits, part));
                CreditCap.require(Stream.concat(Stream.of(billed(charged)), lines(credits)));
                assertTrue(credits.getLast().taxes().stream()
                        .allMatch(share ->
                                share.tax().minor() <= 0 && share.base().minor() <= 0));
            }
        });
    }

    @Test
    void more_than_is_left_is_refused_before_and_found_after() {
        var charged = charge(1000, share(1000, "10", 100));
        var left = new Creditable(billed(charged), credits(charged, 600));
        assertThrows(IllegalArgumentException.class, () -> left.part(usd(401), Rounding.HALF_UP, "why"));
        var twice =
                List.of(credits(charged, 600).getFirst(), credits(charged, 600).getFirst());
        assertThrows(
                IllegalStateException.class,
                () -> CreditCap.require(Stream.concat(Stream.of(billed(charged)), lines(twice))));
    }

    private interface Case {
        void check(Random random);
    }

    private static void each(int cases, Case law) {
        for (int seed = 0; seed < cases; seed++) {
            try {
                law.check(new Random(seed));
            } catch (AssertionError | RuntimeException broken) {
                throw new AssertionError("seed " + seed, broken);
            }
        }
    }

    /** Up to three taxes; a cent of one may have been shifted by the rounding of its invoice. */
    private static Charge random(Random random) {
        long net = random.nextLong(1, 50_000);
        var shares = IntStream.range(0, random.nextInt(4))
                .mapToObj(tax -> {
                    var percent = BigDecimal.valueOf(random.nextInt(0, 2600), 2);
                    long exact = Rounding.HALF_UP
                            .toMoney(usd(net).major().multiply(percent), new BigDecimal(100), usd(0).currency())
                            .minor();
                    return share(net, percent.toPlainString() + tax, Math.max(0, exact + random.nextInt(-1, 2)));
                })
                .toArray(TaxShare[]::new);
        return charge(net, shares);
    }

    private static long[] parts(long whole, Random random) {
        var parts = new ArrayList<Long>();
        long left = whole;
        while (left > 0) {
            long part = parts.size() == 7 ? left : random.nextLong(1, left + 1);
            parts.add(part);
            left -= part;
        }
        return parts.stream().mapToLong(Long::longValue).toArray();
    }

    private static List<Charge> credits(Charge charged, long... parts) {
        return credits(charged, List.of(), parts);
    }

    private static List<Charge> credits(Charge charged, List<Charge> earlier, long... parts) {
        var all = new ArrayList<>(earlier);
        for (long part : parts) {
            all.add(sum(charged, all).part(usd(part), Rounding.HALF_UP, "why"));
        }
        return all.subList(earlier.size(), all.size());
    }

    private static Creditable sum(Charge charged, List<Charge> credits) {
        return new Creditable(billed(charged), credits);
    }

    private static BilledCharge billed(Charge charged) {
        return new BilledCharge(INVOICE, InvoiceLine.charging(1, charged));
    }

    private static Stream<BilledCharge> lines(List<Charge> credits) {
        return credits.stream()
                .map(each -> new BilledCharge(
                        new InvoiceId(INVOICE.group(), 2), new InvoiceLine(1, each, INVOICE, 1, null)));
    }

    private static long taxOf(List<Charge> credits, int tax) {
        return credits.stream()
                .mapToLong(each -> each.taxes().get(tax).tax().minor())
                .sum();
    }

    private static Charge charge(long net, TaxShare... shares) {
        return new Charge(
                A_CHARGE.key(),
                null,
                "Monitoring",
                BigDecimal.ONE,
                usd(net).major(),
                usd(net),
                usd(0),
                List.of(shares),
                "T",
                A_CHARGE.revenue(),
                A_CHARGE.generationDate(),
                A_CHARGE.dueFrom(),
                A_CHARGE.derivation());
    }

    private static TaxShare share(long base, String percent, long tax) {
        return new TaxShare("Texas " + percent, "tax", new BigDecimal(percent), usd(base), usd(tax), null);
    }

    private static Money usd(long minor) {
        return new Money(minor, A_CHARGE.gross().currency());
    }
}
