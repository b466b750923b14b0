package perennial.local.states.jsonata;

import com.dashjoin.jsonata.Jsonata;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Carries JSON into the JSONata library and back. Its numbers are doubles beyond long, as JavaScript's are. */
final class Values {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final BigDecimal EXACT = BigDecimal.valueOf(1L << 53);

    private Values() {}

    /** A variable's value; null has a marker of its own there, since nothing stands for undefined. */
    static Object variable(JsonNode value) {
        return value.isNull() ? Jsonata.NULL_VALUE : plain(value);
    }

    private static Object plain(JsonNode value) {
        return switch (value.getNodeType()) {
            case OBJECT -> members(value);
            case ARRAY -> elements(value);
            case STRING -> value.textValue();
            case BOOLEAN -> value.booleanValue();
            case NUMBER -> number(value);
            default -> null;
        };
    }

    private static Object number(JsonNode value) {
        if (value.canConvertToInt() && value.isIntegralNumber()) {
            return value.intValue();
        }
        return value.isIntegralNumber() && value.canConvertToLong() ? (Object) value.longValue() : value.doubleValue();
    }

    private static Map<String, Object> members(JsonNode object) {
        var members = new LinkedHashMap<String, Object>();
        object.properties().forEach(member -> members.put(member.getKey(), plain(member.getValue())));
        return members;
    }

    private static List<Object> elements(JsonNode array) {
        var elements = new ArrayList<Object>(array.size());
        array.forEach(element -> elements.add(plain(element)));
        return elements;
    }

    /** The JSON of what an expression gave; a function has none. */
    static JsonNode json(String source, Object value) {
        return switch (value) {
            case null -> JSON.nullNode();
            case Map<?, ?> members -> object(source, members);
            case Iterable<?> elements -> array(source, elements);
            case String text -> JSON.textNode(text);
            case Boolean truth -> JSON.booleanNode(truth);
            case Number number -> number(source, number);
            case Object marker when marker == Jsonata.NULL_VALUE -> JSON.nullNode();
            default -> throw new QueryFailure(source, "returned a function, which is no JSON");
        };
    }

    private static ObjectNode object(String source, Map<?, ?> members) {
        var object = JSON.objectNode();
        members.forEach((name, value) -> object.set(String.valueOf(name), json(source, value)));
        return object;
    }

    private static JsonNode array(String source, Iterable<?> elements) {
        var array = JSON.arrayNode();
        elements.forEach(element -> array.add(json(source, element)));
        return array;
    }

    private static JsonNode number(String source, Number number) {
        return switch (number) {
            case Integer whole -> JSON.numberNode(whole);
            case Long whole -> whole(whole);
            case BigInteger whole -> JSON.numberNode(whole);
            default -> fraction(source, number);
        };
    }

    /** As a parser would read it, so that equal JSON is equal. */
    private static JsonNode whole(long value) {
        return value == (int) value ? JSON.numberNode((int) value) : JSON.numberNode(value);
    }

    private static JsonNode fraction(String source, Number number) {
        var text = number.toString();
        if (!Character.isDigit(text.charAt(text.length() - 1))) {
            throw new QueryFailure(source, "returned " + text + ", which is no JSON number");
        }
        var exact = new BigDecimal(text).stripTrailingZeros();
        return exact.scale() <= 0 && exact.abs().compareTo(EXACT) < 0
                ? whole(exact.longValueExact())
                : JSON.numberNode(number.doubleValue());
    }
}
