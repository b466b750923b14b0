package perennial.invoicing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import perennial.calendar.Period;
import perennial.pricing.AContract;

/** Changes of what is billed already. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class BackdatedChangeTest {
    private static final Period JANUARY = new Period(LocalDate.of(2027, 1, 1), LocalDate.of(2027, 2, 1));

    @Test
    void of_several_changes_before_a_run_only_the_last_state_counts() {
        var books = billedAt("49.95");
        books.change(at("10.00"));
        books.change(at("59.95"));
        books.change(at("39.95"));
        assertEquals(List.of(-4995L, 3995L, 3995L), amounts(books.issue("2027-01-27")));
    }

    @Test
    void a_backdated_change_is_dated_in_the_open_period_and_keeps_its_days_of_service() {
        var books = billedAt("49.95");
        books.issue("2027-01-27");
        books.change(at("39.95"));
        var march = books.issue("2027-02-24");
        assertEquals(LocalDate.of(2027, 2, 24), march.issueDate());
        assertEquals(List.of(-4995L, -4995L, 3995L, 3995L, 3995L), amounts(march));
        assertEquals(JANUARY, march.lines().getFirst().charge().period());
        assertEquals(JANUARY, march.lines().get(2).charge().period());
    }

    @Test
    void a_line_of_nothing_is_billed_once_it_costs_something_and_not_taken_back() {
        var books = billedAt("0.00", "20.00");
        books.change(at("5.00", "20.00"));
        assertEquals(List.of(500L, 500L, 2000L), amounts(books.issue("2027-01-27")));
    }

    private static Books billedAt(String... prices) {
        var books = new Books(at(prices));
        books.issue("2026-12-27");
        return books;
    }

    private static AContract at(String... prices) {
        return AContract.monthly().withLines(prices);
    }

    private static List<Long> amounts(Invoice invoice) {
        return invoice.lines().stream().map(line -> line.charge().net().minor()).toList();
    }
}
