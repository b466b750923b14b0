package perennial.local.bus;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/**
 * An event pattern: every field it names must be there and be one of the alternatives listed. An event's array counts
 * as matching when one of its elements does.
 */
record Pattern(List<Field> fields) {

    /** One field of a pattern. */
    private sealed interface Field {
        boolean matches(JsonNode event);
    }

    private record Nested(String name, Pattern pattern) implements Field {
        @Override
        public boolean matches(JsonNode event) {
            return pattern.matches(event.path(name));
        }
    }

    private record Listed(String name, List<Alternative> alternatives) implements Field {
        @Override
        public boolean matches(JsonNode event) {
            var value = event.path(name);
            return alternatives.stream().anyMatch(alternative -> alternative.passes(value));
        }
    }

    /** @throws IllegalArgumentException naming what the embedded cloud does not understand */
    static Pattern parse(JsonNode pattern) {
        return new Pattern(pattern.propertyStream()
                .map(field -> field(field.getKey(), field.getValue()))
                .toList());
    }

    boolean matches(JsonNode event) {
        return fields.stream().allMatch(field -> field.matches(event));
    }

    private static Field field(String name, JsonNode value) {
        if (value.isObject() && !name.startsWith("$")) {
            return new Nested(name, parse(value));
        }
        if (value.isArray() && !name.startsWith("$")) {
            return new Listed(name, value.valueStream().map(Alternative::parse).toList());
        }
        throw new IllegalArgumentException("event pattern not understood: " + name + ": " + value);
    }
}
