package perennial.pricing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Several entries of one line are its versions: they follow each other, and they are one kind of thing. */
final class LineVersionRules {
    private LineVersionRules() {}

    static List<Refusal> check(List<RecurringLine> lines) {
        Map<String, List<RecurringLine>> earlier = new HashMap<>();
        var refusals = new ArrayList<Refusal>();
        for (var line : lines) {
            var versions = earlier.computeIfAbsent(line.id().value(), id -> new ArrayList<>());
            versions.stream().flatMap(other -> conflict(other, line)).forEach(refusals::add);
            versions.add(line);
        }
        return refusals;
    }

    private static Stream<Refusal> conflict(RecurringLine one, RecurringLine other) {
        if (one.kind() != other.kind() || !one.span().within(other.span()).isEmpty()) {
            return Stream.of(new Refusal(
                    "LINE_VERSIONS_OVERLAP",
                    "two entries of line " + other.id() + " hold on the same days; end one where the other begins",
                    other.pointer() + "/from"));
        }
        return one.schedule().isAlignedWith(other.schedule())
                ? Stream.empty()
                : Stream.of(new Refusal(
                        "LINE_SCHEDULE_CHANGED",
                        "line " + other.id() + " changes its cycle or timing; end it and start another line",
                        other.pointer() + "/billingOverride"));
    }
}
