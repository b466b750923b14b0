package perennial.local.states.asl;

import java.util.Optional;
import perennial.local.states.jsonata.Payload;

/**
 * What becomes of the results of a distributed Map's children.
 *
 * @param destination bucket and prefix to write to; empty where only the form is changed
 * @param lines whether files hold JSON Lines instead of one JSON array
 */
public record Results(Optional<Payload> destination, Form form, boolean lines) {
    /** All metadata of each child; only outputs; or outputs with arrays spread out. */
    public enum Form {
        NONE,
        COMPACT,
        FLATTEN
    }

    static final Results RETURNED = new Results(Optional.empty(), Form.COMPACT, false);
}
