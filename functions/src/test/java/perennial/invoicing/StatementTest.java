package perennial.invoicing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import perennial.id.BillingGroupId;
import perennial.id.CustomerId;
import perennial.id.EntityId;
import perennial.id.InvoiceId;
import perennial.id.JournalId;
import perennial.ledger.Entry;
import perennial.ledger.Journal;
import perennial.money.Money;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class StatementTest {
    private static final Currency USD = Currency.getInstance("USD");
    private static final LocalDate JANUARY = LocalDate.of(2027, 1, 1);

    @Test
    void it_goes_from_the_opening_to_the_closing_balance_in_the_order_of_days() {
        var statement = statement(List.of(
                journal(3, "2027-02-10", -2000), journal(1, "2026-12-27", 4995), journal(2, "2027-01-27", 4995)));
        assertEquals(4995, statement.opening().minor());
        assertEquals(
                List.of(9990L, 7990L),
                statement.entries().stream().map(each -> each.balance().minor()).toList());
        assertEquals(7990, statement.closing().minor());
    }

    @Test
    void credits_are_set_off_against_the_oldest_debts_and_the_rest_is_told_by_age() {
        var statement = statement(List.of(
                journal(1, "2026-12-27", 4995), journal(2, "2027-01-27", 4995), journal(3, "2027-02-10", -2000)));
        assertEquals(List.of(0L, 0L, 4995L, 2995L, 0L), amounts(statement.aging()));
        assertEquals(0, statement.aging().unusedCredit().minor());
    }

    @Test
    void credit_beyond_all_debts_is_told_apart() {
        var statement = statement(List.of(journal(1, "2027-01-27", 1000), journal(2, "2027-02-10", -2500)));
        assertEquals(-1500, statement.closing().minor());
        assertEquals(1500, statement.aging().unusedCredit().minor());
    }

    @Test
    void whatever_is_posted_ages_and_credit_add_up_to_the_closing_balance() {
        for (int seed = 0; seed < 10_000; seed++) {
            var random = new Random(seed);
            var journals = new ArrayList<Journal>();
            for (int i = 1; i <= random.nextInt(8); i++) {
                var date = JANUARY.plusDays(random.nextInt(-120, 90)).toString();
                journals.add(journal(1 + random.nextInt(5), date, random.nextInt(1, 9000) * (random.nextInt(3) - 1L)));
            }
            var statement = statement(journals);
            long aged = amounts(statement.aging()).stream()
                    .mapToLong(Long::longValue)
                    .sum();
            assertEquals(
                    statement.closing().minor(),
                    aged - statement.aging().unusedCredit().minor(),
                    "seed " + seed);
            assertTrue(amounts(statement.aging()).stream().allMatch(amount -> amount >= 0), "seed " + seed);
        }
    }

    private static Statement statement(List<Journal> journals) {
        Map<InvoiceId, LocalDate> due = new HashMap<>();
        journals.forEach(journal -> due.put(journal.invoice(), journal.date().plusDays(5)));
        return Statement.of(USD, journals, due, JANUARY, LocalDate.of(2027, 3, 31));
    }

    private static List<Long> amounts(Aging aging) {
        return aging.buckets().stream().map(each -> each.amount().minor()).toList();
    }

    private static Journal journal(int ordinal, String date, long minor) {
        var amount = new Money(minor, USD);
        var entries = minor == 0
                ? List.<Entry>of()
                : List.of(Entry.debit("1200", null, amount), Entry.credit("4000", null, amount));
        return new Journal(
                new JournalId("invoice:" + ordinal),
                new EntityId("acme"),
                new CustomerId("crm:A-1"),
                new InvoiceId(new BillingGroupId("g"), ordinal),
                LocalDate.parse(date),
                "USD",
                "Invoice " + ordinal,
                entries);
    }
}
