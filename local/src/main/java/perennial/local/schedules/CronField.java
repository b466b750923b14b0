package perennial.local.schedules;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;

/** One field of a cron expression: {@code *}, numbers or names, ranges, steps, and lists of those. */
record CronField(int from, int to, int step) implements IntPredicate {
    @Override
    public boolean test(int value) {
        return value >= from && value <= to && (value - from) % step == 0;
    }

    /** @param names for the numbers, by their position */
    static IntPredicate parse(String text, int lowest, int highest, List<String> names) {
        return Arrays.stream(text.split(","))
                .<IntPredicate>map(part -> part(part, lowest, highest, names))
                .reduce(none -> false, IntPredicate::or);
    }

    private static CronField part(String text, int lowest, int highest, List<String> names) {
        var halves = text.split("/");
        var range = range(halves[0], halves.length == 2 ? highest : -1, lowest, highest, names);
        int step = halves.length == 2 ? Integer.parseInt(halves[1]) : 1;
        return new CronField(range.from, range.to, step);
    }

    /** @param open where a single number's range ends; below zero at the number itself */
    private static CronField range(String text, int open, int lowest, int highest, List<String> names) {
        if (text.equals("*")) {
            return new CronField(lowest, highest, 1);
        }
        var ends = text.split("-");
        int from = number(ends[0], lowest, highest, names);
        int to = ends.length == 2 ? number(ends[1], lowest, highest, names) : Math.max(from, open);
        return new CronField(from, to, 1);
    }

    private static int number(String text, int lowest, int highest, List<String> names) {
        int number = names.contains(text) ? names.indexOf(text) : Integer.parseInt(text);
        if (number < lowest || number > highest) {
            throw new IllegalArgumentException(text + " is not between " + lowest + " and " + highest);
        }
        return number;
    }
}
