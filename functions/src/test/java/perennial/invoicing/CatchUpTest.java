package perennial.invoicing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import perennial.pricing.AContract;

/** January to March 2027 were to be invoiced on 27 December, 27 January and 24 February. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CatchUpTest {

    @Test
    void periods_that_were_missed_come_on_an_invoice_each_and_the_group_stays_due_meanwhile() {
        var books = new Books(perPeriod());
        assertEquals(List.of(LocalDate.of(2027, 1, 1)), starts(books.issue("2027-03-10")));
        assertEquals(LocalDate.of(2027, 1, 27), books.group().nextBillDate());
        assertEquals(List.of(LocalDate.of(2027, 2, 1)), starts(books.issue("2027-03-11")));
        assertEquals(List.of(LocalDate.of(2027, 3, 1)), starts(books.issue("2027-03-12")));
        assertEquals(new Drafted.NothingDue(LocalDate.of(2027, 3, 27)), books.draft("2027-03-13"));
    }

    @Test
    void a_missed_invoice_bears_the_date_on_which_it_is_issued() {
        var invoice = new Books(perPeriod()).issue("2027-03-10");
        assertEquals(LocalDate.of(2027, 3, 10), invoice.issueDate());
        assertEquals(LocalDate.of(2027, 3, 10), invoice.dueDate());
    }

    @Test
    void what_was_to_come_on_one_invoice_still_does() {
        var books = new Books(perPeriod().withLines("10.00", "20.00"));
        assertEquals(2, books.issue("2027-03-10").lines().size());
    }

    @Test
    void a_correction_comes_with_the_first_of_them() {
        var books = new Books(perPeriod());
        books.issue("2026-12-27");
        books.change(perPeriod().withLines("60.00"));
        assertEquals(
                List.of(LocalDate.of(2027, 1, 1), LocalDate.of(2027, 1, 1), LocalDate.of(2027, 2, 1)),
                starts(books.issue("2027-03-10")));
    }

    @Test
    void periods_below_the_least_amount_wait_for_each_other() {
        var books = new Books(perPeriod().with("/billing/minInvoiceMinor", "6000"));
        assertEquals(3, books.issue("2027-03-10").lines().size());
    }

    @Test
    void a_change_of_zone_neither_bills_twice_nor_skips() {
        var books = new Books(AContract.monthly().with("/customer/timeZone", "'Pacific/Auckland'"));
        assertEquals(List.of(LocalDate.of(2027, 1, 1)), starts(books.issue("2026-12-26")));
        books.change(AContract.monthly().with("/customer/timeZone", "'America/Chicago'"));
        assertEquals(new Drafted.NothingDue(LocalDate.of(2027, 1, 27)), books.draft("2026-12-27"));
        assertEquals(List.of(LocalDate.of(2027, 2, 1)), starts(books.issue("2027-01-27")));
        books.change(AContract.monthly().with("/customer/timeZone", "'Pacific/Auckland'"));
        assertEquals(List.of(LocalDate.of(2027, 3, 1)), starts(books.issue("2027-02-23")));
    }

    private static AContract perPeriod() {
        return AContract.monthly().withEntity("/catchUp", "'PER_PERIOD'");
    }

    private static List<LocalDate> starts(Invoice invoice) {
        return invoice.lines().stream()
                .map(line -> line.charge().period().start())
                .toList();
    }
}
