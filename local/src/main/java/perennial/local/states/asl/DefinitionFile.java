package perennial.local.states.asl;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** A definition as it stands in its file, YAML or JSON, with {@code ${Name}} where the template substitutes. */
public final class DefinitionFile {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([A-Za-z0-9_]+)}");

    private final String name;
    private final JsonNode content;

    private DefinitionFile(String name, JsonNode content) {
        this.name = name;
        this.content = content;
    }

    /** Reads and parses a file. */
    public static DefinitionFile at(Path file) {
        try {
            return parse(file.getFileName().toString(), Files.readString(file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cannot read the definition " + file, unreadable);
        }
    }

    /**
     * Parses the text of a file.
     *
     * @param name how complaints name the file
     * @throws BadDefinition if it is neither YAML nor JSON
     */
    public static DefinitionFile parse(String name, String text) {
        try {
            var settings = LoadSettings.builder()
                    .setLabel(name)
                    .setAllowDuplicateKeys(false)
                    .build();
            return new DefinitionFile(name, JSON.valueToTree(new Load(settings).loadFromString(text)));
        } catch (YamlEngineException wrong) {
            throw new BadDefinition(name, wrong.getMessage());
        }
    }

    /** The names it wants substituted. */
    public Set<String> placeholders() {
        var names = new TreeSet<String>();
        PLACEHOLDER.matcher(content.toString()).results().forEach(hit -> names.add(hit.group(1)));
        return names;
    }

    /**
     * The machine with every placeholder filled.
     *
     * @throws BadDefinition if a placeholder has no substitution, a substitution no placeholder, or the machine is not understood
     */
    public Machine machine(Map<String, String> substitutions) {
        requireAll(
                "the placeholder ${%s} has no DefinitionSubstitutions entry", placeholders(), substitutions.keySet());
        requireAll("the DefinitionSubstitutions entry %s is used nowhere", substitutions.keySet(), placeholders());
        return MachineReader.read(name, filled(content, substitutions));
    }

    private void requireAll(String complaint, Set<String> names, Set<String> among) {
        names.stream()
                .filter(each -> !among.contains(each))
                .sorted()
                .findFirst()
                .ifPresent(each -> {
                    throw new BadDefinition(name, complaint.formatted(each));
                });
    }

    private static JsonNode filled(JsonNode node, Map<String, String> substitutions) {
        return switch (node) {
            case ObjectNode object -> {
                var copy = JSON.createObjectNode();
                object.properties()
                        .forEach(member -> copy.set(member.getKey(), filled(member.getValue(), substitutions)));
                yield copy;
            }
            case ArrayNode array -> {
                var copy = JSON.createArrayNode();
                array.forEach(element -> copy.add(filled(element, substitutions)));
                yield copy;
            }
            case TextNode text -> TextNode.valueOf(filled(text.textValue(), substitutions));
            default -> node;
        };
    }

    private static String filled(String text, Map<String, String> substitutions) {
        return PLACEHOLDER
                .matcher(text)
                .replaceAll((MatchResult hit) -> Matcher.quoteReplacement(substitutions.get(hit.group(1))));
    }
}
