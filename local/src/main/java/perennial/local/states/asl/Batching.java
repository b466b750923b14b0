package perennial.local.states.asl;

import java.util.Optional;
import perennial.local.states.jsonata.Payload;

/** How a distributed Map groups items for its children, and what each group gets beside them. */
public record Batching(Payload maxItems, Optional<Payload> input) {}
