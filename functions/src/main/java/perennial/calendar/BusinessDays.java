package perennial.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Set;

/** The days on which business is done: no Saturdays, no Sundays and none of the holidays. */
public record BusinessDays(Set<LocalDate> holidays) {
    public BusinessDays {
        holidays = Set.copyOf(holidays);
    }

    public static BusinessDays without(Collection<LocalDate> holidays) {
        return new BusinessDays(Set.copyOf(holidays));
    }

    public boolean contains(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY
                && day.getDayOfWeek() != DayOfWeek.SUNDAY
                && !holidays.contains(day);
    }

    /** The day itself, or the first business day after it. */
    public LocalDate onOrAfter(LocalDate day) {
        var found = day;
        while (!contains(found)) {
            found = found.plusDays(1);
        }
        return found;
    }

    /** The day itself, or the last business day before it. */
    public LocalDate onOrBefore(LocalDate day) {
        var found = day;
        while (!contains(found)) {
            found = found.minusDays(1);
        }
        return found;
    }
}
