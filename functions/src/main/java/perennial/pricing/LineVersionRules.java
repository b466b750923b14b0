package perennial.pricing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Several entries of one line are its versions: they follow each other, and they are one kind of thing. */
final class LineVersionRules {
    private LineVersionRules() {}

    static List<Refusal> check(List<RecurringLine> lines, Schedule schedule) {
        Map<String, List<RecurringLine>> earlier = new HashMap<>();
        var refusals = new ArrayList<Refusal>();
        for (var line : lines) {
            var versions = earlier.computeIfAbsent(line.id().value(), id -> new ArrayList<>());
            versions.stream().flatMap(other -> conflict(other, line, schedule)).forEach(refusals::add);
            versions.add(line);
        }
        return refusals;
    }

    private static Stream<Refusal> conflict(RecurringLine one, RecurringLine other, Schedule schedule) {
        if (one.kind() != other.kind() || !one.span().within(other.span()).isEmpty()) {
            return Stream.of(new Refusal(
                    "LINE_VERSIONS_OVERLAP",
                    "two entries of line " + other.id() + " hold on the same days; end one where the other begins",
                    other.pointer() + "/from"));
        }
        return changesUnprorated(one, other, schedule)
                ? Stream.of(
                        Refusal.notSupported("a change within a period without proration", other.pointer() + "/from"))
                : Stream.empty();
    }

    /** Without proration both versions would charge the whole period in which they meet. */
    private static boolean changesUnprorated(RecurringLine one, RecurringLine other, Schedule schedule) {
        var later = one.span().from().isBefore(other.span().from()) ? other : one;
        return schedule.isUnprorated(later.basis()) && !isBoundary(later.span().from(), schedule);
    }

    private static boolean isBoundary(LocalDate day, Schedule schedule) {
        return schedule.calendar().boundary(schedule.calendar().indexOf(day)).equals(day);
    }
}
