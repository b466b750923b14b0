package perennial.local.states.asl;

import java.util.LinkedHashMap;
import java.util.Map;

/** Reads {@code StartAt} and {@code States}, and sees that every way leads to a state. */
final class FlowReader {
    /** What executes the flow; an EXPRESS one cannot wait for tokens nor distribute. */
    enum Kind {
        STANDARD,
        EXPRESS
    }

    private FlowReader() {}

    static Flow read(Fields fields, Kind kind) {
        var startAt = fields.requireText("StartAt");
        var flow = new Flow(startAt, states(fields, kind));
        requireTarget(fields, flow, "StartAt", startAt);
        flow.states().values().forEach(state -> requireTargets(fields, flow, state));
        return flow;
    }

    private static Map<String, State> states(Fields fields, Kind kind) {
        var states = new LinkedHashMap<String, State>();
        var within = fields.where();
        for (var member : fields.require("States").properties()) {
            var state = new Fields(within + "." + member.getKey(), member.getValue());
            states.put(member.getKey(), StateReader.read(member.getKey(), state, kind));
        }
        return states;
    }

    private static void requireTargets(Fields fields, Flow flow, State state) {
        state.exits()
                .flatMap(exit -> exit.next().stream())
                .forEach(target -> requireTarget(fields, flow, state.name(), target));
    }

    private static void requireTarget(Fields fields, Flow flow, String from, String target) {
        if (!flow.states().containsKey(target)) {
            throw fields.bad(from + " leads to " + target + ", which is no state; states: "
                    + String.join(", ", flow.states().keySet()));
        }
    }
}
