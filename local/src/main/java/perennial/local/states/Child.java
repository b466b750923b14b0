package perennial.local.states;

import com.fasterxml.jackson.databind.JsonNode;

/** What one child of a distributed Map is given, and for how many items. */
record Child(JsonNode input, int weight) {}
