package perennial.local.states.asl;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.BiFunction;
import perennial.local.states.jsonata.BadExpression;
import perennial.local.states.jsonata.Payload;

/** One JSON object of a definition, read field by field; what nobody asked for is refused at the end. */
final class Fields {
    private static final Set<String> JSONPATH = Set.of(
            "InputPath",
            "OutputPath",
            "ResultPath",
            "Parameters",
            "ResultSelector",
            "ItemsPath",
            "SecondsPath",
            "TimestampPath",
            "TimeoutSecondsPath",
            "HeartbeatSecondsPath",
            "ErrorPath",
            "CausePath",
            "MaxConcurrencyPath",
            "ToleratedFailurePercentagePath",
            "ToleratedFailureCountPath",
            "MaxItemsPath",
            "MaxItemsPerBatchPath",
            "Result",
            "Variable");

    private final String where;
    private final JsonNode object;
    private final Set<String> known = new LinkedHashSet<>();

    Fields(String where, JsonNode object) {
        this.where = where;
        this.object = object;
        if (!object.isObject()) {
            throw new BadDefinition(where, "expected an object, found " + object);
        }
    }

    String where() {
        return where;
    }

    BadDefinition bad(String what) {
        return new BadDefinition(where, what);
    }

    Optional<JsonNode> find(String name) {
        known.add(name);
        return Optional.ofNullable(object.get(name));
    }

    JsonNode require(String name) {
        return find(name).orElseThrow(() -> bad("the field " + name + " is missing"));
    }

    Optional<String> text(String name) {
        return find(name).map(value -> {
            if (!value.isTextual()) {
                throw bad(name + " must be text, not " + value);
            }
            return value.textValue();
        });
    }

    String requireText(String name) {
        require(name);
        return text(name).orElseThrow();
    }

    /** Text that must be one of the accepted values. */
    String oneOf(String name, String fallback, String... accepted) {
        var value = text(name).orElse(fallback);
        if (!List.of(accepted).contains(value)) {
            throw bad(name + " " + value + " is not understood; understood: " + String.join(", ", accepted));
        }
        return value;
    }

    OptionalInt whole(String name, int least) {
        var value = find(name);
        if (value.isEmpty()) {
            return OptionalInt.empty();
        }
        if (!value.get().isInt() || value.get().intValue() < least) {
            throw bad(name + " must be a whole number of at least " + least + ", not " + value.get());
        }
        return OptionalInt.of(value.get().intValue());
    }

    Optional<Payload> payload(String name) {
        return find(name).map(value -> payload(name, value));
    }

    Payload payload(String name, JsonNode value) {
        try {
            return Payload.of(value);
        } catch (BadExpression wrong) {
            throw bad(name + ": " + wrong.getMessage());
        }
    }

    /** A whole number, or an expression that gives one. */
    Optional<Payload> number(String name) {
        return payload(name).map(value -> switch (value) {
            case Payload.Constant(var json)
            when !json.isIntegralNumber() -> throw bad(name + " must be a whole number or an expression, not " + json);
            case Payload.Members _, Payload.Elements _ -> throw bad(name + " must be a whole number or an expression");
            default -> value;
        });
    }

    Fields object(String name) {
        return new Fields(where + "." + name, require(name));
    }

    Optional<Fields> maybe(String name) {
        return find(name).map(value -> new Fields(where + "." + name, value));
    }

    /** Each object of a list; an absent list is empty. */
    <T> List<T> each(String name, BiFunction<Fields, Integer, T> read) {
        var values = new ArrayList<T>();
        for (var element : find(name).map(this::array).orElse(List.of())) {
            int index = values.size();
            values.add(read.apply(new Fields(where + "." + name + "[" + index + "]", element), index));
        }
        return values;
    }

    private Iterable<JsonNode> array(JsonNode value) {
        if (!value.isArray()) {
            throw bad("expected a list, found " + value);
        }
        return value;
    }

    List<String> texts(String name) {
        var values = new ArrayList<String>();
        require(name).forEach(value -> values.add(value.asText()));
        if (values.isEmpty()) {
            throw bad(name + " is empty");
        }
        return values;
    }

    /** Refuses every field that was not asked for. */
    void nothingElse() {
        object.fieldNames().forEachRemaining(name -> {
            if (!known.contains(name)) {
                throw bad(refusal(name));
            }
        });
    }

    private String refusal(String name) {
        return JSONPATH.contains(name)
                ? "the field " + name + " belongs to JSONPath; this embedded cloud speaks JSONata only"
                : "the field " + name + " is not understood; understood here: " + String.join(", ", known);
    }
}
