package perennial.local.schedules;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** The six fields of a cron expression: minutes, hours, day of month, month, day of week, year. */
record CronFields(List<LocalTime> times, DayField days, IntPredicate months, IntPredicate years) {
    private static final List<String> MONTHS =
            List.of("", "JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC");
    private static final int LAST_YEAR = 2199;

    static CronFields parse(String text) {
        var fields = text.strip().split("\\s+");
        if (fields.length != 6) {
            throw new IllegalArgumentException("cron has six fields, not " + fields.length + ": " + text);
        }
        return new CronFields(
                times(CronField.parse(fields[0], 0, 59, List.of()), CronField.parse(fields[1], 0, 23, List.of())),
                DayField.parse(fields[2], fields[4]),
                CronField.parse(fields[3], 1, 12, MONTHS),
                CronField.parse(fields[5], 1970, LAST_YEAR, List.of()));
    }

    /** The first wall-clock time after the given one; empty once the years are over. */
    Optional<LocalDateTime> after(LocalDateTime last) {
        var later =
                times.stream().filter(time -> time.isAfter(last.toLocalTime())).findFirst();
        if (later.isPresent() && matches(last.toLocalDate())) {
            return later.map(last.toLocalDate()::atTime);
        }
        return dayAfter(last.toLocalDate()).map(day -> day.atTime(times.getFirst()));
    }

    private Optional<LocalDate> dayAfter(LocalDate last) {
        return last.plusDays(1)
                .datesUntil(LocalDate.of(LAST_YEAR + 1, 1, 1))
                .filter(this::matches)
                .findFirst();
    }

    private boolean matches(LocalDate day) {
        return years.test(day.getYear()) && months.test(day.getMonthValue()) && days.matches(day);
    }

    private static List<LocalTime> times(IntPredicate minutes, IntPredicate hours) {
        return IntStream.range(0, 24)
                .filter(hours)
                .boxed()
                .flatMap(hour -> IntStream.range(0, 60).filter(minutes).mapToObj(minute -> LocalTime.of(hour, minute)))
                .toList();
    }
}
