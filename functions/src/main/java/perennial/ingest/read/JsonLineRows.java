package perennial.ingest.read;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.List;
import java.util.function.Predicate;
import perennial.contract.Finding;
import perennial.failure.TerminalFailure;
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
        try {
            return new Row.Document(line, Json.read(text, ObjectNode.class));
        } catch (TerminalFailure | IllegalArgumentException broken) {
            return new Row.Broken(line, "", List.of(broken(broken)));
        }
    }

    private static Finding broken(RuntimeException broken) {
        var cause = broken.getCause() == null ? broken : broken.getCause();
        var message = cause.getMessage().lines().findFirst().orElse("unreadable");
        return BadValue.of("BAD_JSON", "", null, message, "write one JSON object a line");
    }
}
