package perennial.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Laws over 400 years of starts, in which the Gregorian calendar repeats. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class BillingCalendarPropertyTest {
    private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);
    private static final int DAYS_OF_400_YEARS = 146_097;

    @ParameterizedTest
    @MethodSource("calendars")
    void periods_tile_without_gap_or_overlap(BillingCalendar calendar) {
        var random = new Random(31);
        for (int i = 0; i < 2_000; i++) {
            var day = FIRST.plusDays(random.nextInt(DAYS_OF_400_YEARS));
            long index = calendar.indexOf(day);
            var period = calendar.period(index);
            assertTrue(period.contains(day), () -> day + " is outside its period " + period);
            assertEquals(period.end(), calendar.period(index + 1).start());
            assertEquals(index, calendar.indexOf(period.start()));
            assertEquals(index + 1, calendar.indexOf(period.end()));
        }
    }

    @ParameterizedTest
    @MethodSource("anchors")
    void every_month_that_has_the_intended_day_bills_on_it(int anchor) {
        var calendar = BillingCalendar.everyMonthsFrom(YearMonth.of(2000, 1), 1, anchor);
        for (long k = 0; k < 4_800; k++) {
            var boundary = calendar.boundary(k);
            assertEquals(Math.min(anchor, boundary.lengthOfMonth()), boundary.getDayOfMonth());
        }
    }

    @ParameterizedTest
    @MethodSource("anchors")
    void from_every_start_of_400_years_the_first_boundary_is_at_most_a_month_away(int anchor) {
        for (int day = 0; day < DAYS_OF_400_YEARS; day++) {
            var start = FIRST.plusDays(day);
            var first = BillingCalendar.everyMonths(1, anchor, start).boundary(0);
            assertTrue(!first.isBefore(start) && first.isBefore(start.plusDays(32)), () -> start + " gives " + first);
        }
    }

    static Stream<BillingCalendar> calendars() {
        var months = IntStream.rangeClosed(1, 31)
                .boxed()
                .flatMap(anchor -> Stream.of(1, 2, 3, 5, 6, 12, 24)
                        .map(count -> BillingCalendar.everyMonths(count, anchor, FIRST.plusDays(anchor * 97L))));
        var days = Stream.of(1, 10, 30).map(count -> BillingCalendar.everyDays(count, FIRST));
        var weeks = Stream.of(DayOfWeek.values()).map(weekday -> BillingCalendar.everyWeeks(2, weekday, FIRST));
        return Stream.of(months, days, weeks).flatMap(calendar -> calendar);
    }

    static IntStream anchors() {
        return IntStream.rangeClosed(1, 31);
    }
}
