package perennial.ingest.read;

import com.fasterxml.jackson.core.TreeNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.util.List;
import java.util.function.Predicate;
import perennial.platform.Json;

/** JSON Lines: one document a line, so that a broken line spoils no other. */
final class JsonLineRows implements Rows {
    private final RecordLimit limit;

    JsonLineRows(Reader reader) {
        this.limit = new RecordLimit(reader);
    }

    @Override
    public boolean all(Predicate<Row> each) throws IOException, UnreadableFile {
        var reader = new BufferedReader(limit);
        long line = 0;
        for (var text = reader.readLine(); text != null; text = reader.readLine()) {
            line++;
            limit.recordEnded();
            if (!text.isBlank() && !each.test(row(line, text))) {
                return false;
            }
        }
        return true;
    }

    private static Row row(long line, String text) {
        try (var parser = Json.parser(new StringReader(text))) {
            parser.nextToken();
            TreeNode document = parser.readValueAsTree();
            return document instanceof ObjectNode object && parser.nextToken() == null
                    ? new Row.Document(line, object)
                    : new Row.Broken(line, "", List.of(JsonFaults.noObject("write one JSON object a line")));
        } catch (IOException broken) {
            return new Row.Broken(line, "", List.of(JsonFaults.broken(broken, "write one JSON object a line")));
        }
    }
}
