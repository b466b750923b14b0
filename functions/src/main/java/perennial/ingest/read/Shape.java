package perennial.ingest.read;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/**
 * One place of a document as its schema describes it: what may stand there and what lies below.
 *
 * @param root the whole schema, in which references are looked up
 * @param node the schema of this place, reference already followed
 * @param definition name of the shared definition it follows; empty when it has its own
 */
record Shape(JsonNode root, JsonNode node, String definition) {
    private static final String DEFINITIONS = "#/$defs/";

    static Shape of(JsonNode schema) {
        return new Shape(schema, schema, "");
    }

    /** The place of a field; empty when the schema does not know it. */
    Optional<Shape> field(String name) {
        return Optional.ofNullable(node.path("properties").get(name))
                .or(() -> Optional.ofNullable(node.get("additionalProperties")).filter(JsonNode::isObject))
                .map(this::followed);
    }

    /** The place of a list's elements; empty when this is no list. */
    Optional<Shape> element() {
        return Optional.ofNullable(node.get("items")).map(this::followed);
    }

    /** The place that a JSON pointer leads to; empty when the schema has none. */
    Optional<Shape> at(String pointer) {
        var here = Optional.of(this);
        for (var step : Pointers.steps(pointer)) {
            here = here.flatMap(place -> place.element().isPresent() ? place.elementAt(step) : place.field(step));
        }
        return here;
    }

    boolean isObject() {
        return node.has("properties") || node.has("additionalProperties");
    }

    boolean isDecimal() {
        return definition.equals("decimal");
    }

    boolean isDate() {
        return definition.equals("date");
    }

    boolean isWholeNumber() {
        return allows("integer");
    }

    boolean isFlag() {
        return allows("boolean") && !allows("string");
    }

    private Optional<Shape> elementAt(String step) {
        return step.matches("\\d{1,3}") ? element() : Optional.empty();
    }

    private boolean allows(String type) {
        var types = node.path("type");
        if (types.isTextual()) {
            return types.asText().equals(type);
        }
        for (var one : types) {
            if (one.asText().equals(type)) {
                return true;
            }
        }
        return false;
    }

    private Shape followed(JsonNode child) {
        var reference = child.path("$ref").asText();
        if (!reference.startsWith(DEFINITIONS)) {
            return new Shape(root, child, "");
        }
        var name = reference.substring(DEFINITIONS.length());
        return new Shape(root, root.path("$defs").path(name), name);
    }
}
