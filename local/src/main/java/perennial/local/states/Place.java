package perennial.local.states;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;

/**
 * Where in an execution a flow runs.
 *
 * @param execution name and ARN as {@code $states.context} tells them: a child of a distributed Map has its own
 * @param item the Map's item as {@code $states.context} tells it; empty outside Maps
 */
record Place(Run run, Trail trail, Scope scope, Halt halt, ObjectNode execution, ObjectNode item) {
    Place with(Scope inner, Halt innerHalt, ObjectNode innerItem) {
        return new Place(run, trail, inner, innerHalt, execution, innerItem);
    }

    /** The ARN of the recorded execution. */
    String arn() {
        return run.execution().arn();
    }

    Instant now() {
        return run.now();
    }

    void check() {
        halt.check();
        run.check();
    }
}
