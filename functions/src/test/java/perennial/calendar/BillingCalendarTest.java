package perennial.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class BillingCalendarTest {

    @Test
    void anchor_31_is_the_last_day_of_every_month() {
        assertBoundaries(
                monthly(31, "2027-01-31"),
                "2027-01-31",
                "2027-02-28",
                "2027-03-31",
                "2027-04-30",
                "2027-05-31",
                "2027-06-30");
    }

    @Test
    void anchor_30_is_clamped_in_february_and_returns() {
        assertBoundaries(monthly(30, "2027-01-30"), "2027-01-30", "2027-02-28", "2027-03-30", "2027-04-30");
    }

    @Test
    void anchor_29_meets_its_day_in_a_leap_february() {
        assertBoundaries(monthly(29, "2028-01-29"), "2028-01-29", "2028-02-29", "2028-03-29");
    }

    @Test
    void quarters_on_the_31st_end_on_the_last_day_of_shorter_months() {
        assertBoundaries(
                BillingCalendar.everyMonths(3, 31, date("2026-08-01")),
                "2026-08-31",
                "2026-11-30",
                "2027-02-28",
                "2027-05-31",
                "2027-08-31");
    }

    @Test
    void years_from_a_leap_day_return_to_it() {
        assertBoundaries(
                BillingCalendar.everyMonthsFrom(YearMonth.of(2028, 2), 12, 29),
                "2028-02-29",
                "2029-02-28",
                "2030-02-28",
                "2031-02-28",
                "2032-02-29");
    }

    @Test
    void weeks_begin_on_their_weekday() {
        assertBoundaries(
                BillingCalendar.everyWeeks(2, DayOfWeek.MONDAY, date("2027-01-01")), "2027-01-04", "2027-01-18");
    }

    @Test
    void days_are_counted_from_the_start() {
        assertBoundaries(BillingCalendar.everyDays(10, date("2027-02-25")), "2027-02-25", "2027-03-07");
    }

    @Test
    void the_first_boundary_is_the_first_anchor_day_on_or_after_the_start() {
        assertBoundaries(BillingCalendar.everyMonths(3, 1, date("2027-02-10")), "2027-03-01", "2027-06-01");
        assertBoundaries(BillingCalendar.everyMonths(3, 10, date("2027-02-10")), "2027-02-10", "2027-05-10");
    }

    @Test
    void boundaries_lie_before_the_origin_too() {
        var calendar = monthly(31, "2027-01-31");
        assertEquals(new Period(date("2026-12-31"), date("2027-01-31")), calendar.period(-1));
        assertEquals(-1, calendar.indexOf(date("2027-01-30")));
    }

    @Test
    void an_invoice_is_generated_five_days_ahead_also_in_a_leap_year() {
        assertEquals(date("2027-02-24"), BillingDates.generation(date("2027-03-01"), 5));
        assertEquals(date("2028-02-25"), BillingDates.generation(date("2028-03-01"), 5));
    }

    @Test
    void nothing_is_due_before_it_is_invoiced() {
        assertEquals(date("2027-03-31"), BillingDates.due(date("2027-03-01"), 30, date("2027-02-24")));
        assertEquals(date("2027-05-02"), BillingDates.due(date("2027-03-01"), 30, date("2027-05-02")));
    }

    @Test
    void an_anchor_day_that_no_month_has_is_refused() {
        var start = date("2027-01-01");
        assertThrows(IllegalArgumentException.class, () -> BillingCalendar.everyMonths(1, 32, start));
        assertThrows(IllegalArgumentException.class, () -> BillingCalendar.everyMonths(0, 1, start));
        assertThrows(IllegalArgumentException.class, () -> BillingCalendar.everyDays(0, start));
    }

    private static BillingCalendar monthly(int day, String start) {
        return BillingCalendar.everyMonths(1, day, date(start));
    }

    private static void assertBoundaries(BillingCalendar calendar, String... expected) {
        List<LocalDate> boundaries = LongStream.range(0, expected.length)
                .mapToObj(calendar::boundary)
                .toList();
        assertEquals(Stream.of(expected).map(LocalDate::parse).toList(), boundaries);
    }

    private static LocalDate date(String text) {
        return LocalDate.parse(text);
    }
}
