package perennial.ingest.read;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import perennial.contract.Finding;
import perennial.platform.Json;
import perennial.settings.Mapping;

/** Fills one place of the document from the cells of a row. */
record Assignment(Mapping.Field field, CellReader reader) {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^{}]+)}");

    static Assignment of(Mapping.Field field, Mapping mapping, Shape shape) throws UnreadableFile {
        var place = shape.at(field.path());
        if (place.isEmpty()) {
            throw UnreadableFile.at(
                    1,
                    "MAPPING_PATH_UNKNOWN",
                    field.path(),
                    "the mapping fills a place that the contract document has not",
                    "correct the path, or use /metadata/<name>");
        }
        return new Assignment(field, new CellReader(field, mapping, place.get()));
    }

    /** The columns a field is read from. */
    static List<String> columns(Mapping.Field field) {
        if (field.template() == null) {
            return List.of(field.column());
        }
        return PLACEHOLDER
                .matcher(field.template())
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    void apply(UnaryOperator<String> cell, ObjectNode document, List<Finding> findings) {
        var text = text(cell);
        if (text.isEmpty() && field.required()) {
            findings.add(BadValue.empty(field.path(), String.join(", ", columns(field))));
        } else {
            translated(text).ifPresentOrElse(value -> set(document, value), () -> read(text, document, findings));
        }
    }

    /** A template of which every cell is empty is empty itself. */
    private String text(UnaryOperator<String> cell) {
        if (field.template() == null) {
            return cell.apply(field.column());
        }
        boolean empty =
                columns(field).stream().allMatch(column -> cell.apply(column).isEmpty());
        var filled = PLACEHOLDER
                .matcher(field.template())
                .replaceAll(found -> Matcher.quoteReplacement(cell.apply(found.group(1))));
        return empty && !columns(field).isEmpty() ? "" : filled;
    }

    /** The word's translation; JSON null means to leave the place unset; empty when there is none. */
    private Optional<JsonNode> translated(String text) {
        return field.values() != null && field.values().containsKey(text)
                ? Optional.of(Json.tree(field.values().get(text)))
                : Optional.empty();
    }

    private void read(String text, ObjectNode document, List<Finding> findings) {
        if (text.isEmpty()) {
            return;
        }
        if (field.values() != null) {
            findings.add(unknownWord(text));
            return;
        }
        switch (reader.read(text)) {
            case CellReader.Value(var value) -> set(document, value);
            case CellReader.Unreadable(var finding) -> findings.add(finding);
        }
    }

    private void set(ObjectNode document, JsonNode value) {
        if (!value.isNull()) {
            Pointers.set(document, field.path(), value);
        }
    }

    private Finding unknownWord(String text) {
        return BadValue.of(
                "UNKNOWN_ENUM",
                field.path(),
                text,
                "column " + String.join(", ", columns(field)) + " holds a word that the mapping does not translate",
                "use one of " + String.join(", ", field.values().keySet()) + ", or add it to the mapping");
    }
}
