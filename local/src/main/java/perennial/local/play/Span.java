package perennial.local.play;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.stream.Stream;

/**
 * The business dates that are played, both included.
 *
 * @param zone in which the nightly work is scheduled
 */
public record Span(LocalDate from, LocalDate to, ZoneId zone) {
    /** Shortly before the next day's billing cycle, when the last text of the evening has gone out everywhere. */
    private static final LocalTime NIGHT = LocalTime.of(5, 30);

    /** The first moment of the first date. */
    public Instant start() {
        return from.atStartOfDay(zone).toInstant();
    }

    /** When a business date is over. */
    Instant end(LocalDate day) {
        return day.plusDays(1).atTime(NIGHT).atZone(zone).toInstant();
    }

    Stream<LocalDate> days() {
        return from.datesUntil(to.plusDays(1));
    }
}
