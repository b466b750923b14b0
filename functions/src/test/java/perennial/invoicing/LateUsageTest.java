package perennial.invoicing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import perennial.pricing.AContract;

/** 49.95 a month in advance, and 5.00 for each event beyond ten. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class LateUsageTest {

    @Test
    void a_late_event_takes_back_what_was_billed_and_charges_the_new_total_on_the_next_invoice() {
        var books = billedThroughFebruary();
        books.told("e3", 0, "2027-01-31", "3", "2027-03-10");
        books.told("e4", 0, "2027-02-10", "4", "2027-03-10");
        assertEquals(LocalDate.parse("2027-03-27"), books.group().nextBillDate());
        var invoice = books.issue("2027-03-27");
        assertEquals(
                List.of("2027-01-01 2 -10.00", "2027-01-01 5 25.00", "2027-02-01 0 0.00", "2027-04-01 1 49.95"),
                shown(invoice));
        assertEquals("64.95", invoice.total().major().toPlainString());
        assertInstanceOf(Drafted.NothingDue.class, books.draft("2027-03-28"));
    }

    @Test
    void a_corrected_event_takes_back_what_it_no_longer_is() {
        var books = billedThroughFebruary();
        books.told("e1", 1, "2027-01-05", "6", "2027-03-10");
        books.told("e4", 0, "2027-02-10", "12", "2027-03-10");
        var invoice = books.issue("2027-03-27");
        assertEquals(List.of("2027-01-01 2 -10.00", "2027-02-01 2 10.00", "2027-04-01 1 49.95"), shown(invoice));
    }

    @Test
    void a_late_event_within_the_included_units_changes_nothing() {
        var books = new Books(contract().used("e1", "2027-01-05", "4"));
        books.issue("2027-01-01");
        books.issue("2027-01-27");
        books.issue("2027-02-24");
        books.told("e2", 0, "2027-01-06", "5", "2027-03-10");
        books.told("e4", 0, "2027-02-10", "12", "2027-03-10");
        assertEquals(List.of("2027-02-01 2 10.00", "2027-04-01 1 49.95"), shown(books.issue("2027-03-27")));
    }

    @Test
    void a_missing_period_is_held_until_its_usage_arrives() {
        var books = new Books(contract());
        books.issue("2027-01-01");
        books.issue("2027-01-27");
        var blocked = assertInstanceOf(Drafted.Blocked.class, books.draft("2027-02-24"));
        assertEquals("USAGE_MISSING", blocked.obstacles().getFirst().code());
        books.told("e1", 0, "2027-01-05", "12", "2027-02-25");
        assertEquals(List.of("2027-01-01 2 10.00", "2027-03-01 1 49.95"), shown(books.issue("2027-02-26")));
    }

    @Test
    void an_estimate_is_corrected_when_the_events_come() {
        var books =
                new Books(contract().with("/meters/0/onMissing", "'ESTIMATE'").used("e1", "2027-01-05", "14"));
        books.issue("2027-01-01");
        books.issue("2027-01-27");
        books.issue("2027-02-24");
        assertEquals(List.of("2027-02-01 4 20.00", "2027-04-01 1 49.95"), shown(books.issue("2027-03-27")));
        books.told("e2", 0, "2027-02-10", "13", "2027-04-02");
        books.told("e3", 0, "2027-03-10", "11", "2027-04-02");
        assertEquals(
                List.of("2027-02-01 4 -20.00", "2027-02-01 3 15.00", "2027-03-01 1 5.00", "2027-05-01 1 49.95"),
                shown(books.issue("2027-04-26")));
    }

    @Test
    void usage_of_days_that_are_not_billed_leaves_the_member_unchanged_and_outdates_a_draft() {
        var books = billedThroughFebruary();
        long version = books.group().version();
        books.told("e4", 0, "2027-02-10", "12", "2027-02-25");
        assertEquals(List.of(), books.group().changedMembers());
        assertEquals(version + 1, books.group().version());
    }

    @Test
    void late_usage_of_a_contract_that_is_over_makes_an_invoice_of_its_own() {
        var books = new Books(contract().with("/term/endDate", "'2027-01-31'").used("e1", "2027-01-05", "12"));
        books.issue("2027-01-01");
        books.issue("2027-02-03");
        assertEquals(null, books.group().nextBillDate());
        books.told("e2", 0, "2027-01-06", "1", "2027-03-10");
        assertEquals(LocalDate.parse("2027-03-11"), books.group().nextBillDate());
        assertEquals(List.of("2027-01-01 2 -10.00", "2027-01-01 3 15.00"), shown(books.issue("2027-03-11")));
    }

    @Test
    void an_event_that_comes_in_on_the_day_of_an_invoice_is_on_the_next_one() {
        var books = new Books(contract().used("e1", "2027-01-05", "12"));
        books.issue("2027-01-01");
        books.issue("2027-01-27");
        books.told("e2", 0, "2027-01-31", "3", "2027-02-24");
        assertEquals(List.of("2027-01-01 2 10.00", "2027-03-01 1 49.95"), shown(books.issue("2027-02-24")));
        books.told("e4", 0, "2027-02-10", "12", "2027-03-10");
        assertEquals(
                List.of("2027-01-01 2 -10.00", "2027-01-01 5 25.00", "2027-02-01 2 10.00", "2027-04-01 1 49.95"),
                shown(books.issue("2027-03-27")));
    }

    @Test
    void an_event_that_comes_in_on_the_day_of_the_last_invoice_makes_another() {
        var books = new Books(contract().with("/term/endDate", "'2027-01-31'").used("e1", "2027-01-05", "12"));
        books.issue("2027-01-01");
        books.told("e2", 0, "2027-01-06", "1", "2027-02-03");
        assertEquals(List.of("2027-01-01 2 10.00"), shown(books.issue("2027-02-03")));
        assertEquals(LocalDate.parse("2027-02-04"), books.group().nextBillDate());
        assertEquals(List.of("2027-01-01 2 -10.00", "2027-01-01 3 15.00"), shown(books.issue("2027-02-04")));
        assertEquals(null, books.group().nextBillDate());
    }

    /** Twelve events in January, two of them charged on the invoice of March. */
    private static Books billedThroughFebruary() {
        var books = new Books(contract().used("e1", "2027-01-05", "12"));
        books.issue("2027-01-01");
        books.issue("2027-01-27");
        assertEquals(List.of("2027-01-01 2 10.00", "2027-03-01 1 49.95"), shown(books.issue("2027-02-24")));
        return books;
    }

    private static AContract contract() {
        return AContract.monthly()
                .metered("{'model':'USAGE','unitAmount':'5.00'}")
                .with("/services/0/included", "{'quantity':'10'}")
                .with("/services/1", "{'lineId':'l2','price':{'model':'FLAT','unitAmount':'49.95'}}");
    }

    private static List<String> shown(Invoice invoice) {
        return invoice.lines().stream()
                .map(InvoiceLine::charge)
                .map(charge -> charge.period().start() + " " + charge.quantity().toPlainString() + " "
                        + charge.gross().major().toPlainString())
                .toList();
    }
}
