package perennial.local.states.asl;

import java.util.Map;
import java.util.Optional;
import perennial.local.states.jsonata.Payload;

/**
 * How a state is left.
 *
 * @param next where to; empty at the flow's end
 * @param output what is handed on instead of the state's own result
 * @param assign the variables set, by name
 */
public record Exit(Optional<String> next, Optional<Payload> output, Map<String, Payload> assign) {}
