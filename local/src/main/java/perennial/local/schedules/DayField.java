package perennial.local.schedules;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;

/** Which days a cron expression names: by the day of the month or by the day of the week, never both. */
@FunctionalInterface
interface DayField {
    List<String> WEEKDAYS = List.of("", "SUN", "MON", "TUE", "WED", "THU", "FRI", "SAT");

    boolean matches(LocalDate day);

    static DayField parse(String ofMonth, String ofWeek) {
        if (ofMonth.equals("?") == ofWeek.equals("?")) {
            throw new IllegalArgumentException("one of day of month and day of week is ?, the other is not");
        }
        return ofWeek.equals("?") ? ofMonth(ofMonth) : ofWeek(ofWeek);
    }

    private static DayField ofMonth(String text) {
        if (text.equals("L")) {
            return day -> day.getDayOfMonth() == day.lengthOfMonth();
        }
        var field = CronField.parse(text, 1, 31, List.of());
        return day -> field.test(day.getDayOfMonth());
    }

    /** Besides lists and ranges, {@code 6L} is the last Friday and {@code 3#2} the second Tuesday of the month. */
    private static DayField ofWeek(String text) {
        if (text.contains("#")) {
            return nth(text.split("#"));
        }
        if (text.endsWith("L")) {
            var weekday = weekday(text.substring(0, text.length() - 1));
            return day -> day.equals(day.with(TemporalAdjusters.lastInMonth(weekday)));
        }
        var field = CronField.parse(text, 1, 7, WEEKDAYS);
        return day -> field.test(day.getDayOfWeek().getValue() % 7 + 1);
    }

    private static DayField nth(String[] halves) {
        var adjuster = TemporalAdjusters.dayOfWeekInMonth(Integer.parseInt(halves[1]), weekday(halves[0]));
        return day -> day.equals(day.with(adjuster));
    }

    /** Sunday is 1. */
    private static DayOfWeek weekday(String text) {
        int number = WEEKDAYS.contains(text) ? WEEKDAYS.indexOf(text) : Integer.parseInt(text);
        return DayOfWeek.of((number + 5) % 7 + 1);
    }
}
