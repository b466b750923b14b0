package perennial.local.states.jsonata;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** JSON whose text leaves may be expressions: {@code Arguments}, {@code Output} and the values of {@code Assign}. */
public sealed interface Payload {
    /** @throws QueryFailure if one of its expressions fails or gives nothing */
    JsonNode evaluate(Bindings bindings);

    /** Every expression in it. */
    Stream<Expression> expressions();

    /** Reads one. @throws BadExpression if an expression in it does not parse */
    static Payload of(JsonNode json) {
        if (json.isObject()) {
            return Members.of(json);
        }
        if (json.isArray()) {
            return new Elements(StreamSupport.stream(json.spliterator(), false)
                    .map(Payload::of)
                    .toList());
        }
        return json.isTextual() ? text(json) : new Constant(json);
    }

    private static Payload text(JsonNode json) {
        var text = json.textValue().strip();
        return text.startsWith("{%") && text.endsWith("%}")
                ? new Computed(
                        Expression.of(text.substring(2, text.length() - 2).strip()))
                : new Constant(json);
    }

    /** JSON that means itself. */
    record Constant(JsonNode json) implements Payload {
        @Override
        public JsonNode evaluate(Bindings bindings) {
            return json;
        }

        @Override
        public Stream<Expression> expressions() {
            return Stream.empty();
        }
    }

    /** What an expression gives. */
    record Computed(Expression expression) implements Payload {
        @Override
        public JsonNode evaluate(Bindings bindings) {
            return expression.evaluate(bindings);
        }

        @Override
        public Stream<Expression> expressions() {
            return Stream.of(expression);
        }
    }

    /** An object, member by member. */
    record Members(Map<String, Payload> byName) implements Payload {
        static Members of(JsonNode json) {
            var members = new LinkedHashMap<String, Payload>();
            json.properties().forEach(member -> members.put(member.getKey(), Payload.of(member.getValue())));
            return new Members(members);
        }

        @Override
        public JsonNode evaluate(Bindings bindings) {
            var object = JsonNodeFactory.instance.objectNode();
            byName.forEach((name, value) -> object.set(name, value.evaluate(bindings)));
            return object;
        }

        @Override
        public Stream<Expression> expressions() {
            return byName.values().stream().flatMap(Payload::expressions);
        }
    }

    /** An array, element by element. */
    record Elements(List<Payload> all) implements Payload {
        @Override
        public JsonNode evaluate(Bindings bindings) {
            var array = JsonNodeFactory.instance.arrayNode();
            all.forEach(element -> array.add(element.evaluate(bindings)));
            return array;
        }

        @Override
        public Stream<Expression> expressions() {
            return all.stream().flatMap(Payload::expressions);
        }
    }
}
