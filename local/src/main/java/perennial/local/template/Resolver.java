package perennial.local.template;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Replaces {@code Ref}, {@code GetAtt}, {@code Sub} and {@code If} by what they stand for. */
final class Resolver {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([^}]*)}");

    private final Scope scope;

    Resolver(Scope scope) {
        this.scope = scope;
    }

    /** The node with everything resolved; missing where it stands for {@code AWS::NoValue}. */
    JsonNode resolve(String place, JsonNode node) {
        if (node.isArray()) {
            return array(place, node);
        }
        if (!node.isObject()) {
            return node;
        }
        return isFunction(node) ? function(place, node.properties().iterator().next()) : object(place, node);
    }

    private JsonNode array(String place, JsonNode node) {
        var resolved = JSON.arrayNode();
        for (int at = 0; at < node.size(); at++) {
            var element = resolve(place + "[" + at + "]", node.get(at));
            if (!element.isMissingNode()) {
                resolved.add(element);
            }
        }
        return resolved;
    }

    private JsonNode object(String place, JsonNode node) {
        var resolved = JSON.objectNode();
        node.properties().forEach(property -> {
            var value = resolve(place + "." + property.getKey(), property.getValue());
            if (!value.isMissingNode()) {
                resolved.set(property.getKey(), value);
            }
        });
        return resolved;
    }

    private static boolean isFunction(JsonNode node) {
        return node.size() == 1 && (node.has("Ref") || node.fieldNames().next().startsWith("Fn::"));
    }

    private JsonNode function(String place, Map.Entry<String, JsonNode> function) {
        var argument = function.getValue();
        return switch (function.getKey()) {
            case "Ref" -> reference(place, argument.asText());
            case "Fn::GetAtt" ->
                attribute(place, argument.path(0).asText(), argument.path(1).asText());
            case "Fn::Sub" -> substitute(place, argument);
            case "Fn::If" -> choose(place, argument);
            default -> throw new TemplateFault(place, function.getKey() + " is not understood by the embedded cloud");
        };
    }

    private JsonNode reference(String place, String name) {
        return name.equals("AWS::NoValue") ? MissingNode.getInstance() : scope.reference(place, name);
    }

    private JsonNode attribute(String place, String name, String attribute) {
        return JSON.textNode(scope.attribute(place, name, attribute));
    }

    private JsonNode choose(String place, JsonNode argument) {
        if (argument.size() != 3) {
            throw new TemplateFault(place, "Fn::If takes a condition and two values");
        }
        return resolve(place, argument.get(scope.holds(place, argument.get(0).asText()) ? 1 : 2));
    }

    private JsonNode substitute(String place, JsonNode argument) {
        var text = argument.isArray() ? argument.path(0).asText() : argument.asText();
        var own = argument.isArray() ? argument.path(1) : JSON.objectNode();
        var placeholders = PLACEHOLDER.matcher(text);
        return JSON.textNode(
                placeholders.replaceAll(found -> Matcher.quoteReplacement(placeholder(place, found.group(1), own))));
    }

    private String placeholder(String place, String name, JsonNode own) {
        if (name.startsWith("!")) {
            return "${" + name.substring(1) + "}";
        }
        if (own.has(name)) {
            return text(place, resolve(place, own.get(name)));
        }
        return dotted(name)
                .map(at -> scope.attribute(place, name.substring(0, at), name.substring(at + 1)))
                .orElseGet(() -> text(place, scope.reference(place, name)));
    }

    private static Optional<Integer> dotted(String name) {
        return Optional.of(name.indexOf('.')).filter(at -> at > 0);
    }

    private static String text(String place, JsonNode value) {
        if (!value.isValueNode()) {
            throw new TemplateFault(place, "Fn::Sub cannot put " + value + " into a text");
        }
        return value.asText();
    }
}
