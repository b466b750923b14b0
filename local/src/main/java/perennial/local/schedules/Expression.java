package perennial.local.schedules;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.regex.Pattern;

/** When a schedule fires. */
sealed interface Expression {
    Pattern FORM = Pattern.compile("(cron|rate|at)\\((.*)\\)");

    /** The first time after the given one; empty if there is none. */
    Optional<Instant> after(Instant last);

    /**
     * @param anchor when the schedule came to be, from which a rate counts
     * @throws IllegalArgumentException if the expression is none
     */
    static Expression parse(String text, ZoneId zone, Instant anchor) {
        var form = FORM.matcher(text);
        if (!form.matches()) {
            throw new IllegalArgumentException("a schedule is cron(...), rate(...) or at(...), not " + text);
        }
        return switch (form.group(1)) {
            case "cron" -> new Cron(CronFields.parse(form.group(2)), zone);
            case "rate" -> new Rate(anchor, interval(form.group(2)));
            default -> new Once(LocalDateTime.parse(form.group(2)).atZone(zone).toInstant());
        };
    }

    private static Duration interval(String text) {
        var words = text.split(" ");
        long count = Long.parseLong(words[0]);
        return switch (words[1]) {
            case "minute", "minutes" -> Duration.ofMinutes(count);
            case "hour", "hours" -> Duration.ofHours(count);
            case "day", "days" -> Duration.ofDays(count);
            default -> throw new IllegalArgumentException("a rate counts minutes, hours or days, not " + text);
        };
    }

    /** Once. */
    record Once(Instant when) implements Expression {
        @Override
        public Optional<Instant> after(Instant last) {
            return Optional.of(when).filter(last::isBefore);
        }
    }

    /** At the anchor and every so often from there; a day is always 24 hours. */
    record Rate(Instant anchor, Duration interval) implements Expression {
        @Override
        public Optional<Instant> after(Instant last) {
            if (last.isBefore(anchor)) {
                return Optional.of(anchor);
            }
            long passed = Duration.between(anchor, last).dividedBy(interval);
            return Optional.of(anchor.plus(interval.multipliedBy(passed + 1)));
        }
    }

    /**
     * At the times of a wall clock. A time that the clock jumps over is skipped; one that it shows twice counts the
     * first time.
     */
    record Cron(CronFields fields, ZoneId zone) implements Expression {
        @Override
        public Optional<Instant> after(Instant last) {
            var wall = LocalDateTime.ofInstant(last, zone);
            for (var next = fields.after(wall); next.isPresent(); next = fields.after(next.get())) {
                var instant = next.get().atZone(zone).withEarlierOffsetAtOverlap();
                if (instant.toLocalDateTime().equals(next.get())
                        && instant.toInstant().isAfter(last)) {
                    return Optional.of(instant.toInstant());
                }
            }
            return Optional.empty();
        }
    }
}
