package perennial.ingest.read;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.Reader;
import java.util.List;
import java.util.function.Predicate;
import perennial.platform.Json;

/** JSON: one document, or a list of them, read one at a time. */
final class JsonRows implements Rows {
    private final RecordLimit limit;

    JsonRows(Reader reader) {
        this.limit = new RecordLimit(reader);
    }

    @Override
    public boolean all(Predicate<Row> each) throws IOException, UnreadableFile {
        try (var parser = Json.parser(limit)) {
            while (parser.nextToken() != null) {
                if (isRecord(parser) && !each.test(row(parser))) {
                    return false;
                }
                limit.recordEnded();
            }
            return true;
        } catch (JsonProcessingException broken) {
            throw broken(broken);
        }
    }

    /** The brackets of the outermost list are no record; whatever stands between them is. */
    private static boolean isRecord(JsonParser parser) {
        boolean listBracket = parser.currentToken() == JsonToken.START_ARRAY
                && parser.getParsingContext().getParent().inRoot();
        return !listBracket && parser.currentToken() != JsonToken.END_ARRAY;
    }

    private static Row row(JsonParser parser) throws IOException {
        long line = parser.currentTokenLocation().getLineNr();
        if (parser.currentToken() == JsonToken.START_OBJECT) {
            return new Row.Document(line, parser.<ObjectNode>readValueAsTree());
        }
        parser.skipChildren();
        return new Row.Broken(line, "", List.of(JsonFaults.noObject("give one object for each record")));
    }

    private static UnreadableFile broken(JsonProcessingException broken) {
        long line = broken.getLocation() == null ? 1 : broken.getLocation().getLineNr();
        return UnreadableFile.at(
                line,
                "BAD_JSON",
                null,
                JsonFaults.words(broken),
                "correct the JSON in line " + line + "; records before it were read, this and later ones were not");
    }
}
