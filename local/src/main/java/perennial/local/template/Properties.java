package perennial.local.template;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.StreamSupport;

/** The properties of one thing, read strictly: what nobody asked for by {@link #end} is refused. */
final class Properties {
    private final String place;
    private final ObjectNode object;
    private final Consumer<String> unchecked;
    private final Set<String> known = new HashSet<>();

    Properties(String place, JsonNode object) {
        this(place, object, path -> {});
    }

    /**
     * @param place the path that complaints begin with
     * @param unchecked told the path of each property that is accepted without being looked at
     */
    Properties(String place, JsonNode object, Consumer<String> unchecked) {
        this.place = place;
        this.unchecked = unchecked;
        if (!object.isObject() && !object.isMissingNode()) {
            throw new TemplateFault(place, "must be a mapping, not " + object);
        }
        this.object = object.isObject() ? (ObjectNode) object : JsonNodeFactory.instance.objectNode();
    }

    String place() {
        return place;
    }

    boolean has(String name) {
        return object.has(name);
    }

    JsonNode node(String name) {
        known.add(name);
        return object.path(name);
    }

    String text(String name) {
        return optionalText(name).orElseThrow(() -> fault(name, "is missing"));
    }

    Optional<String> optionalText(String name) {
        return optional(name).map(value -> scalar(name, value));
    }

    boolean flag(String name, boolean otherwise) {
        return optionalText(name).map(text -> bool(name, text)).orElse(otherwise);
    }

    int number(String name, int otherwise) {
        return optionalNumber(name).orElse(otherwise);
    }

    Optional<Integer> optionalNumber(String name) {
        return optionalText(name).map(text -> integer(name, text));
    }

    /** A list of texts; one text alone is a list of one. */
    List<String> texts(String name) {
        var value = node(name);
        if (!value.isArray()) {
            return optionalText(name).map(List::of).orElse(List.of());
        }
        var texts = new ArrayList<String>();
        value.forEach(element -> texts.add(scalar(name, element)));
        return texts;
    }

    Properties child(String name) {
        return new Properties(place + "." + name, node(name), unchecked);
    }

    Optional<Properties> optionalChild(String name) {
        return has(name) ? Optional.of(child(name)) : Optional.empty();
    }

    /** The mappings of a list; one mapping alone is a list of one. */
    List<Properties> children(String name) {
        var value = node(name);
        if (!value.isArray()) {
            return optionalChild(name).map(List::of).orElse(List.of());
        }
        var children = new ArrayList<Properties>();
        for (int at = 0; at < value.size(); at++) {
            children.add(new Properties(place + "." + name + "[" + at + "]", value.get(at), unchecked));
        }
        return children;
    }

    /** Each property as a mapping, by name. */
    List<String> names() {
        return StreamSupport.stream(((Iterable<String>) object::fieldNames).spliterator(), false)
                .toList();
    }

    /** Accepts these properties without looking at them, and says so. */
    void unchecked(String... names) {
        for (var name : names) {
            optional(name).ifPresent(value -> unchecked.accept(place + "." + name));
        }
    }

    /** Accepts these properties, which change nothing. */
    void ignore(String... names) {
        known.addAll(List.of(names));
    }

    /** Refuses every property that was not read, accepted or ignored. */
    void end() {
        names().stream().filter(name -> !known.contains(name)).findFirst().ifPresent(name -> {
            throw fault(name, "is not understood by the embedded cloud");
        });
    }

    TemplateFault fault(String name, String complaint) {
        return new TemplateFault(place + "." + name, complaint);
    }

    private Optional<JsonNode> optional(String name) {
        return Optional.of(node(name)).filter(value -> !value.isMissingNode() && !value.isNull());
    }

    private String scalar(String name, JsonNode value) {
        if (!value.isValueNode()) {
            throw fault(name, "must be a single value, not " + value);
        }
        return value.asText();
    }

    private boolean bool(String name, String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw fault(name, "must be true or false, not '" + text + "'");
        };
    }

    private int integer(String name, String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException malformed) {
            throw fault(name, "must be a whole number, not '" + text + "'");
        }
    }
}
