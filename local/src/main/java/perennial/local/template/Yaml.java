package perennial.local.template;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** YAML as CloudFormation writes it: the short forms of its functions become the long ones. */
public final class Yaml {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private Yaml() {}

    /**
     * @param name what complaints call the text
     * @throws TemplateFault when it is not YAML, or a key is there twice
     */
    public static JsonNode parse(String name, String text) {
        try {
            var settings = LoadSettings.builder().setLabel(name).build();
            return new Compose(settings).composeString(text).map(Yaml::json).orElse(JSON.objectNode());
        } catch (YamlEngineException malformed) {
            throw new TemplateFault(name, "not YAML: " + malformed.getMessage());
        }
    }

    private static JsonNode json(Node node) {
        var tag = node.getTag().getValue();
        return tag.startsWith("!") ? function(tag.substring(1), plain(node)) : plain(node);
    }

    private static JsonNode function(String name, JsonNode argument) {
        return switch (name) {
            case "Ref", "Condition" -> JSON.objectNode().set(name, argument);
            case "GetAtt" -> JSON.objectNode().set("Fn::GetAtt", path(argument));
            default -> JSON.objectNode().set("Fn::" + name, argument);
        };
    }

    private static JsonNode path(JsonNode dotted) {
        if (!dotted.isTextual()) {
            return dotted;
        }
        var halves = dotted.textValue().split("\\.", 2);
        var path = JSON.arrayNode().add(halves[0]);
        return halves.length == 2 ? path.add(halves[1]) : path;
    }

    private static JsonNode plain(Node node) {
        return switch (node) {
            case MappingNode mapping -> object(mapping);
            case SequenceNode sequence -> {
                var array = JSON.arrayNode();
                sequence.getValue().forEach(element -> array.add(json(element)));
                yield array;
            }
            case ScalarNode scalar -> scalar(scalar);
            default -> throw new IllegalStateException("unknown YAML node " + node);
        };
    }

    private static ObjectNode object(MappingNode mapping) {
        var object = JSON.objectNode();
        mapping.getValue().forEach(entry -> put(object, entry));
        return object;
    }

    private static void put(ObjectNode object, NodeTuple entry) {
        var name = ((ScalarNode) entry.getKeyNode()).getValue();
        if (object.has(name)) {
            throw new TemplateFault(place(entry.getKeyNode()), "the key " + name + " is there twice");
        }
        object.set(name, json(entry.getValueNode()));
    }

    private static String place(Node node) {
        return node.getStartMark()
                .map(mark -> mark.getName() + " line " + (mark.getLine() + 1))
                .orElse("YAML");
    }

    private static JsonNode scalar(ScalarNode scalar) {
        var text = scalar.getValue();
        var tag = scalar.getTag();
        if (tag.equals(Tag.INT) || tag.equals(Tag.FLOAT)) {
            return JSON.numberNode(new BigDecimal(text));
        }
        if (tag.equals(Tag.BOOL)) {
            return JSON.booleanNode(Boolean.parseBoolean(text));
        }
        return tag.equals(Tag.NULL) ? JSON.nullNode() : JSON.textNode(text);
    }
}
