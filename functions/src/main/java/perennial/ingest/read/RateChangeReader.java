package perennial.ingest.read;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import perennial.contract.Finding;
import perennial.failure.TerminalFailure;
import perennial.platform.Json;
import perennial.rate.RateChange;

/** Reads the order for a bulk change of rates: one JSON document. */
public final class RateChangeReader {
    private final DocumentSchema schema = DocumentSchema.named("rate-change-v1");

    /** What came of a document. */
    public sealed interface Result {}

    /** A change that can be planned. */
    public record Accepted(RateChange change) implements Result {}

    /** A document that is no such order, and what is wrong with it. */
    public record Rejected(List<Finding> findings) implements Result {}

    public Result read(byte[] file) {
        try {
            var document = Json.tree(file);
            var faults = schema.check(document);
            return faults.isEmpty()
                    ? new Accepted(Json.read((ObjectNode) document, RateChange.class))
                    : new Rejected(faults);
        } catch (TerminalFailure noJson) {
            return new Rejected(List.of(BadValue.of(
                    "BAD_JSON",
                    "",
                    null,
                    "the file is no JSON document",
                    "write one JSON object, as docs/rates.md shows")));
        }
    }
}
