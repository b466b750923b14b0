package perennial.local.states.asl;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * A whole state machine definition.
 *
 * @param timeoutSeconds how long an execution may take
 */
public record Machine(Optional<String> comment, OptionalInt timeoutSeconds, Flow flow) {}
