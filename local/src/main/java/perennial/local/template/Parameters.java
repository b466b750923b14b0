package perennial.local.template;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** The template's parameters with their values: the default, or what the run gives instead. */
final class Parameters {
    private static final String PLACE = "Parameters.";
    private static final Set<String> TYPES = Set.of("String", "Number", "CommaDelimitedList");

    private final Map<String, JsonNode> values = new LinkedHashMap<>();

    Parameters(JsonNode declared, Map<String, String> given) {
        given.keySet().stream().filter(name -> !declared.has(name)).findFirst().ifPresent(name -> {
            throw new TemplateFault(PLACE + name, "a value is given, but the template has no such parameter");
        });
        declared.properties().forEach(parameter -> {
            var properties = new Properties(PLACE + parameter.getKey(), parameter.getValue());
            values.put(parameter.getKey(), value(properties, given.get(parameter.getKey())));
        });
    }

    Map<String, JsonNode> values() {
        return values;
    }

    private static JsonNode value(Properties declared, String given) {
        var type = declared.text("Type");
        if (!TYPES.contains(type)) {
            throw declared.fault("Type", "is " + type + "; understood are " + TYPES);
        }
        var text = chosen(declared, given);
        check(declared, text);
        declared.ignore("Description", "NoEcho", "ConstraintDescription");
        declared.end();
        return type.equals("CommaDelimitedList") ? list(text) : JsonNodeFactory.instance.textNode(text);
    }

    private static String chosen(Properties declared, String given) {
        var standard = declared.optionalText("Default");
        if (given != null) {
            return given;
        }
        return standard.orElseThrow(() -> declared.fault("Default", "is missing and no value is given"));
    }

    private static void check(Properties declared, String text) {
        var allowed = declared.texts("AllowedValues");
        if (!allowed.isEmpty() && !allowed.contains(text)) {
            throw declared.fault("AllowedValues", "are " + allowed + ", not '" + text + "'");
        }
        declared.optionalText("AllowedPattern")
                .filter(pattern -> !Pattern.matches(pattern, text))
                .ifPresent(pattern -> {
                    throw declared.fault("AllowedPattern", "is " + pattern + ", which '" + text + "' does not match");
                });
        range(declared, text);
    }

    private static void range(Properties declared, String text) {
        declared.optionalNumber("MinValue")
                .filter(least -> Double.parseDouble(text) < least)
                .ifPresent(least -> {
                    throw declared.fault("MinValue", "is " + least + ", more than " + text);
                });
        declared.optionalNumber("MaxValue")
                .filter(most -> Double.parseDouble(text) > most)
                .ifPresent(most -> {
                    throw declared.fault("MaxValue", "is " + most + ", less than " + text);
                });
        declared.optionalNumber("MinLength")
                .filter(least -> text.length() < least)
                .ifPresent(least -> {
                    throw declared.fault("MinLength", "is " + least + ", more than the length of '" + text + "'");
                });
        declared.optionalNumber("MaxLength")
                .filter(most -> text.length() > most)
                .ifPresent(most -> {
                    throw declared.fault("MaxLength", "is " + most + ", less than the length of '" + text + "'");
                });
    }

    private static JsonNode list(String text) {
        var list = JsonNodeFactory.instance.arrayNode();
        for (var element : text.split(",")) {
            list.add(element.strip());
        }
        return list;
    }
}
