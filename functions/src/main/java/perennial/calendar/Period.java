package perennial.calendar;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * Days of service, half open: {@code start} is the first day, {@code end} the first day after the last.
 */
public record Period(LocalDate start, LocalDate end) {
    public Period {
        if (!start.isBefore(end)) {
            throw new IllegalArgumentException("a period ends after it starts: " + start + " to " + end);
        }
    }

    public long days() {
        return ChronoUnit.DAYS.between(start, end);
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(start) && day.isBefore(end);
    }

    /** The days that this period shares with {@code other}; empty when there are none. */
    public Optional<Period> intersect(Period other) {
        var from = start.isAfter(other.start) ? start : other.start;
        var to = end.isBefore(other.end) ? end : other.end;
        return from.isBefore(to) ? Optional.of(new Period(from, to)) : Optional.empty();
    }
}
