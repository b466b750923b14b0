package perennial.local.template;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;

/** SAM's Globals: what all functions or machines have; mappings are merged, lists joined, single values replaced. */
final class Globals {
    private static final Map<Kind, String> SECTIONS = Map.of(Kind.FUNCTION, "Function", Kind.MACHINE, "StateMachine");

    private final JsonNode globals;

    Globals(JsonNode globals) {
        this.globals = globals;
        var properties = new Properties("Globals", globals);
        SECTIONS.values().forEach(properties::ignore);
        properties.end();
    }

    JsonNode applied(Kind kind, JsonNode own) {
        var section = SECTIONS.get(kind);
        return section == null || !globals.has(section) ? own : merged(globals.get(section), own);
    }

    private static JsonNode merged(JsonNode global, JsonNode own) {
        if (own.isMissingNode()) {
            return global;
        }
        if (global.isObject() && own.isObject()) {
            ObjectNode both = global.deepCopy();
            own.properties()
                    .forEach(property ->
                            both.set(property.getKey(), merged(both.path(property.getKey()), property.getValue())));
            return both;
        }
        return global.isArray() && own.isArray() ? ((ArrayNode) global.deepCopy()).addAll((ArrayNode) own) : own;
    }
}
