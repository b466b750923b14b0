package perennial.local.template;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;

/** The template's conditions, decided from its parameters. */
final class Conditions {
    private final JsonNode declared;
    private final Resolver values;
    private final Set<String> deciding = new HashSet<>();

    /**
     * @param values resolves parameters; conditions know nothing else
     */
    Conditions(JsonNode declared, Resolver values) {
        this.declared = declared;
        this.values = values;
    }

    boolean holds(String place, String name) {
        if (!declared.has(name)) {
            throw new TemplateFault(place, "there is no condition " + name);
        }
        if (!deciding.add(name)) {
            throw new TemplateFault(place, "the condition " + name + " depends on itself");
        }
        try {
            return decide("Conditions." + name, declared.get(name));
        } finally {
            deciding.remove(name);
        }
    }

    private boolean decide(String place, JsonNode condition) {
        if (!condition.isObject() || condition.size() != 1) {
            throw new TemplateFault(place, "must be one condition function");
        }
        var function = condition.properties().iterator().next();
        return decide(place, function.getKey(), function.getValue());
    }

    private boolean decide(String place, String function, JsonNode argument) {
        return switch (function) {
            case "Condition" -> holds(place, argument.asText());
            case "Fn::Equals" -> equal(place, argument);
            case "Fn::Not" -> !decide(place, argument.path(0));
            case "Fn::And" -> each(argument).stream().allMatch(part -> decide(place, part));
            case "Fn::Or" -> each(argument).stream().anyMatch(part -> decide(place, part));
            default -> throw new TemplateFault(place, function + " is not understood by the embedded cloud");
        };
    }

    private boolean equal(String place, JsonNode pair) {
        if (pair.size() != 2) {
            throw new TemplateFault(place, "Fn::Equals compares two values");
        }
        return values.resolve(place, pair.get(0)).equals(values.resolve(place, pair.get(1)));
    }

    private static List<JsonNode> each(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).toList();
    }
}
