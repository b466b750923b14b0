package perennial.settings;

import java.time.LocalDate;
import java.util.List;

/** Days, besides Saturdays and Sundays, that are no business days. */
public record HolidayCalendar(String name, List<LocalDate> holidays) implements Setting {
    public HolidayCalendar {
        holidays = holidays == null ? List.of() : List.copyOf(holidays);
    }
}
