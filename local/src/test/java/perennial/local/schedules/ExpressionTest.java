package perennial.local.schedules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ExpressionTest {
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

    @Test
    void a_daily_time_follows_the_wall_clock_through_the_year() {
        assertEquals(
                List.of("2026-03-07T11:00:00Z", "2026-03-08T10:00:00Z", "2026-03-09T10:00:00Z"),
                times("cron(0 6 * * ? *)", "2026-03-07T00:00", 3));
    }

    @Test
    void a_time_that_spring_skips_does_not_fire_that_day() {
        assertEquals(
                List.of("2026-03-07T07:30:00Z", "2026-03-09T06:30:00Z"),
                times("cron(30 2 * * ? *)", "2026-03-07T00:00", 2));
    }

    @Test
    void a_time_that_autumn_repeats_fires_once() {
        assertEquals(
                List.of("2026-11-01T05:30:00Z", "2026-11-02T06:30:00Z"),
                times("cron(30 1 * * ? *)", "2026-11-01T00:00", 2));
    }

    @Test
    void lists_ranges_steps_and_names_are_understood() {
        assertEquals(
                List.of("09:00", "09:15", "10:00", "10:15"),
                local("cron(0,15 9-10 ? * MON-FRI *)", "2026-01-05T00:00", 4, 11));
        assertEquals(List.of("09:05", "09:25", "09:45"), local("cron(5/20 9 * * ? *)", "2026-01-05T00:00", 3, 11));
        assertEquals(
                List.of("2026-01-05", "2026-01-06", "2026-01-09", "2026-01-12"),
                local("cron(0 0 ? * MON,TUE,FRI *)", "2026-01-03T00:00", 4, 0));
        assertEquals(List.of("2026-06-01", "2027-06-01"), local("cron(0 0 1 JUN ? *)", "2026-01-03T00:00", 2, 0));
        assertEquals(List.of("2028-02-29", "2032-02-29"), local("cron(0 0 29 2 ? *)", "2026-01-03T00:00", 2, 0));
    }

    @Test
    void the_last_day_and_the_nth_weekday_of_a_month_are_understood() {
        assertEquals(
                List.of("2026-01-31", "2026-02-28", "2026-03-31"),
                local("cron(0 0 L * ? *)", "2026-01-03T00:00", 3, 0));
        assertEquals(List.of("2026-01-13", "2026-02-10"), local("cron(0 0 ? * 3#2 *)", "2026-01-03T00:00", 2, 0));
        assertEquals(List.of("2026-01-30", "2026-02-27"), local("cron(0 0 ? * 6L *)", "2026-01-03T00:00", 2, 0));
    }

    @Test
    void years_end() {
        assertEquals(List.of("2026-12-31"), local("cron(0 0 31 12 ? 2026)", "2026-01-03T00:00", 3, 0));
    }

    @Test
    void a_rate_counts_from_its_anchor_and_a_single_time_fires_once() {
        assertEquals(
                List.of("2026-01-01T05:00:00Z", "2026-01-01T05:15:00Z", "2026-01-01T05:30:00Z"),
                times("rate(15 minutes)", "2026-01-01T00:00", 3));
        assertEquals(List.of("2026-07-01T12:00:00Z"), times("at(2026-07-01T08:00:00)", "2026-01-01T00:00", 2));
    }

    @Test
    void what_is_no_expression_is_refused() {
        Stream.of("every day", "cron(0 6 * * *)", "cron(0 6 * * * *)", "cron(60 6 * * ? *)", "rate(3 months)")
                .forEach(text -> assertThrows(
                        IllegalArgumentException.class, () -> Expression.parse(text, NEW_YORK, Instant.EPOCH), text));
    }

    private static List<String> local(String text, String from, int count, int index) {
        return instants(text, from, count)
                .map(time -> LocalDateTime.ofInstant(time, NEW_YORK).toString())
                .map(time -> index == 0 ? time.substring(0, 10) : time.substring(index))
                .toList();
    }

    private static List<String> times(String text, String from, int count) {
        return instants(text, from, count).map(Instant::toString).toList();
    }

    private static Stream<Instant> instants(String text, String from, int count) {
        var start = LocalDateTime.parse(from).atZone(NEW_YORK).toInstant();
        var expression = Expression.parse(text, NEW_YORK, start);
        return Stream.iterate(
                        expression.after(start.minusNanos(1)),
                        Optional::isPresent,
                        last -> expression.after(last.orElseThrow()))
                .map(Optional::orElseThrow)
                .limit(count);
    }
}
