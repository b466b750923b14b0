package perennial.ingest.read;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.StreamSupport;
import perennial.contract.CardNumbers;
import perennial.contract.Finding;
import perennial.failure.TerminalFailure;
import perennial.platform.Json;

/** Reads a file of metered events: JSON, JSON Lines, or CSV whose headers are the names of the fields. */
public final class UsageReader {
    private final DocumentSchema schema = DocumentSchema.named("usage-v1");

    /** Reads the whole file. */
    public void read(InputStream file, Consumer<UsageReading> each) throws IOException {
        try {
            rows(TextFile.open(file, Optional.empty())).all(row -> {
                each.accept(reading(row));
                return true;
            });
        } catch (UnreadableFile refused) {
            each.accept(new UsageReading.Refused(
                    refused.reading().line(), refused.reading().finding()));
        }
    }

    private Rows rows(TextFile text) {
        return switch (text.format()) {
            case CSV -> new CsvRows(text, Optional.empty(), schema.shape());
            case JSON -> new JsonRows(text.reader());
            case JSON_LINES -> new JsonLineRows(text.reader());
        };
    }

    private UsageReading reading(Row row) {
        return switch (row) {
            case Row.Broken(var line, var id, var findings) -> new UsageReading.Rejected(line, id, findings);
            case Row.Document(var line, var document) -> reading(line, document);
        };
    }

    private UsageReading reading(long line, ObjectNode document) {
        var id = CardNumbers.masked(document.path("eventId").asText());
        var faults = faults(document);
        if (!faults.isEmpty()) {
            return new UsageReading.Rejected(line, id, faults);
        }
        try {
            return new UsageReading.Told(line, Json.read(document, UsageLine.class));
        } catch (TerminalFailure unreadable) {
            var finding = BadValue.of("SCHEMA_INVALID", "", null, "cannot be read", "follow the schema usage-v1");
            return new UsageReading.Rejected(line, id, List.of(finding));
        }
    }

    private List<Finding> faults(ObjectNode document) {
        var cards = StreamSupport.stream(document.spliterator(), false)
                .map(JsonNode::asText)
                .filter(CardNumbers::in)
                .map(text -> CardNumberRefusal.at("", text))
                .toList();
        if (!cards.isEmpty()) {
            return cards;
        }
        var broken = schema.check(document);
        return broken.isEmpty() && !document.hasNonNull("at") && !document.hasNonNull("on")
                ? List.of(BadValue.of("DAY_MISSING", "/on", null, "neither at nor on is given", "give the day of use"))
                : broken;
    }
}
