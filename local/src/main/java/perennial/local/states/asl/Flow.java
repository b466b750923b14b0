package perennial.local.states.asl;

import java.util.Map;
import java.util.stream.Stream;

/**
 * States that lead to each other from a start to an end: a machine's own, a Map's for each item, or a branch's.
 *
 * @param startAt the first state, always present in {@code states}
 * @param states by name, in the order of the file; every target any of them names is among them
 */
public record Flow(String startAt, Map<String, State> states) {
    public State start() {
        return states.get(startAt);
    }

    public State state(String name) {
        return states.get(name);
    }

    /** This flow and all flows inside its states. */
    public Stream<Flow> all() {
        return Stream.concat(
                Stream.of(this), states.values().stream().flatMap(State::inner).flatMap(Flow::all));
    }
}
