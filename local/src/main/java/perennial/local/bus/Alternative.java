package perennial.local.bus;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** One alternative of a pattern's field. */
@FunctionalInterface
interface Alternative {
    /** @param value the event's, missing if it has none */
    boolean passes(JsonNode value);

    static Alternative parse(JsonNode alternative) {
        return alternative.isObject()
                ? operator(
                        alternative.fieldNames().next(), alternative.elements().next())
                : any(alternative::equals);
    }

    private static Alternative operator(String name, JsonNode operand) {
        return switch (name) {
            case "prefix" -> text(value -> value.startsWith(operand.asText()));
            case "suffix" -> text(value -> value.endsWith(operand.asText()));
            case "equals-ignore-case" -> text(value -> value.equalsIgnoreCase(operand.asText()));
            case "wildcard" -> text(value -> value.matches(expression(operand.asText())));
            case "exists" -> value -> value.isMissingNode() != operand.asBoolean();
            case "anything-but" -> anythingBut(operand);
            default -> throw new IllegalArgumentException("event pattern not understood: " + name);
        };
    }

    private static Alternative anythingBut(JsonNode operand) {
        if (operand.isArray()) {
            return any(value -> operand.valueStream().noneMatch(value::equals));
        }
        var forbidden = parse(operand);
        return any(value -> !forbidden.passes(value));
    }

    private static Alternative text(Predicate<String> predicate) {
        return any(value -> value.isTextual() && predicate.test(value.asText()));
    }

    private static Alternative any(Predicate<JsonNode> predicate) {
        return value -> elements(value).anyMatch(predicate);
    }

    private static Stream<JsonNode> elements(JsonNode value) {
        if (value.isMissingNode()) {
            return Stream.empty();
        }
        return value.isArray() ? value.valueStream() : Stream.of(value);
    }

    private static String expression(String wildcard) {
        return ("\\Q" + wildcard + "\\E").replace("*", "\\E.*\\Q");
    }
}
