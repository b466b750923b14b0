package perennial.pricing;

import java.time.LocalDate;
import java.util.Optional;
import perennial.calendar.Period;

/** Days of service that may have no end: {@code to} is the first day after them, or null. */
record Span(LocalDate from, LocalDate to) {

    /** From a first to a last day, both included; without a last day it has no end. */
    static Span through(LocalDate first, LocalDate last) {
        return new Span(first, last == null ? null : last.plusDays(1));
    }

    boolean contains(LocalDate day) {
        return !day.isBefore(from) && (to == null || day.isBefore(to));
    }

    /** What this span and another have in common; a span may be empty. */
    Span within(Span other) {
        return new Span(later(from, other.from), earlier(to, other.to));
    }

    /** From where the first of two begins to where the last of them ends. */
    Span hull(Span other) {
        return new Span(earlier(from, other.from), to == null || other.to == null ? null : later(to, other.to));
    }

    Optional<Period> within(Period period) {
        var start = later(from, period.start());
        var end = earlier(to, period.end());
        return start.isBefore(end) ? Optional.of(new Period(start, end)) : Optional.empty();
    }

    boolean isEmpty() {
        return to != null && !from.isBefore(to);
    }

    static LocalDate later(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? other : one;
    }

    /** Null is the end of time. */
    static LocalDate earlier(LocalDate one, LocalDate other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isBefore(other) ? one : other;
    }
}
