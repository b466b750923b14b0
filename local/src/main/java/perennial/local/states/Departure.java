package perennial.local.states;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/** How a state is left; next is null at the flow's end, as events have it. */
record Departure(JsonNode output, Map<String, JsonNode> assigned, String next) {}
