package perennial.invoicing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import perennial.invoicing.Drafted.NothingDue;
import perennial.pricing.AContract;

/** Changes of what is billed that other systems are known to get wrong. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ChangeTest {

    @Test
    void a_cancellation_after_a_full_adjustment_takes_nothing_back() {
        var books = new Books(AContract.monthly());
        books.adjust(books.issue("2026-12-27"), 4995);
        books.change(cancelled(AContract.monthly()));
        assertEquals(new NothingDue(null), books.draft("2027-01-02"));
    }

    @Test
    void a_cancellation_after_an_adjustment_takes_back_what_is_left() {
        var books = new Books(AContract.monthly());
        books.adjust(books.issue("2026-12-27"), 1000);
        books.change(cancelled(AContract.monthly()));
        assertEquals(-3995, ready(books, "2027-01-02").total().minor());
    }

    @Test
    void a_line_that_costs_nothing_is_charged_once_and_never_taken_back() {
        var books = new Books(twoLines());
        assertEquals(2, books.issue("2026-12-27").lines().size());
        books.change(twoLines());
        assertEquals(1, books.issue("2027-01-27").lines().size() - 1);
        books.change(cancelled(twoLines()));
        var credit = ready(books, "2027-01-28");
        assertEquals(2, credit.lines().size());
        assertEquals(List.of("l1", "l1"), lines(credit));
    }

    @Test
    void of_several_changes_on_a_day_only_the_last_counts() {
        var books = new Books(AContract.monthly());
        books.issue("2026-12-27");
        books.change(AContract.monthly().withLines("60.00"));
        books.change(AContract.monthly().withLines("70.00"));
        assertEquals(7000 - 4995 + 7000, ready(books, "2027-01-27").total().minor());
    }

    @Test
    void a_change_and_a_change_back_on_a_day_yield_nothing() {
        var books = new Books(AContract.monthly());
        books.issue("2026-12-27");
        books.change(AContract.monthly().withLines("60.00"));
        books.change(AContract.monthly());
        assertInstanceOf(NothingDue.class, books.draft("2026-12-28"));
    }

    private static AContract twoLines() {
        return AContract.monthly().withLines("49.95", "0.00");
    }

    private static AContract cancelled(AContract contract) {
        return contract.with("/term/cancellation", "{'date':'2026-12-31','creditPolicy':'CREDIT'}");
    }

    private static Invoice ready(Books books, String date) {
        return assertInstanceOf(Drafted.Ready.class, books.draft(date)).draft().invoice();
    }

    private static List<String> lines(Invoice document) {
        return document.lines().stream()
                .map(line -> line.charge().line().value())
                .toList();
    }
}
