package perennial.ingest.read;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import perennial.contract.Finding;
import perennial.failure.TerminalFailure;
import perennial.platform.Json;
import perennial.settings.SettingKind;

/** Reads a file of settings documents: one JSON document, a list of them, or JSON Lines. */
public final class SettingsReader {
    private final Map<SettingKind, DocumentSchema> schemas = Arrays.stream(SettingKind.values())
            .collect(Collectors.toMap(kind -> kind, kind -> DocumentSchema.named(kind.word())));
    private final SettingRules rules =
            new SettingRules(DocumentSchema.named("contract-v1").shape());

    /** Reads the whole file. */
    public void read(InputStream file, Consumer<SettingReading> each) throws IOException {
        try {
            rows(TextFile.open(file, Optional.empty())).all(row -> {
                each.accept(reading(row));
                return true;
            });
        } catch (UnreadableFile refused) {
            each.accept(new SettingReading.Refused(
                    refused.reading().line(), refused.reading().finding()));
        }
    }

    private static Rows rows(TextFile text) throws UnreadableFile {
        return switch (text.format()) {
            case JSON -> new JsonRows(text.reader());
            case JSON_LINES -> new JsonLineRows(text.reader());
            case CSV ->
                throw UnreadableFile.at(
                        1, "NOT_JSON", null, "settings are JSON documents", "begin the file with { or [");
        };
    }

    private SettingReading reading(Row row) {
        return switch (row) {
            case Row.Broken(var line, var id, var findings) -> new SettingReading.Rejected(line, id, findings);
            case Row.Document(var line, var document) -> reading(line, document);
        };
    }

    private SettingReading reading(long line, ObjectNode document) {
        var kind = SettingKind.of(document.path("kind").asText());
        return kind.isPresent()
                ? reading(line, kind.get(), document)
                : new SettingReading.Rejected(line, "", List.of(unknownKind(document)));
    }

    private SettingReading reading(long line, SettingKind kind, ObjectNode document) {
        var name = kind.word() + " " + document.path(kind.nameField()).asText();
        var faults = schemas.get(kind).check(document);
        if (!faults.isEmpty()) {
            return new SettingReading.Rejected(line, name, faults);
        }
        try {
            var setting = Json.read(document, kind.type());
            var broken = rules.check(setting);
            return broken.isEmpty()
                    ? new SettingReading.Accepted(line, setting)
                    : new SettingReading.Rejected(line, name, broken);
        } catch (TerminalFailure unreadable) {
            return new SettingReading.Rejected(line, name, List.of(invalid(kind, unreadable)));
        }
    }

    private static Finding unknownKind(ObjectNode document) {
        var words = Arrays.stream(SettingKind.values()).map(SettingKind::word).toList();
        return BadValue.of(
                "UNKNOWN_ENUM",
                "/kind",
                document.path("kind").asText(),
                "is no kind of settings",
                "use one of " + String.join(", ", words));
    }

    private static Finding invalid(SettingKind kind, TerminalFailure unreadable) {
        var message = unreadable.getCause().getMessage().lines().findFirst().orElse("unreadable");
        return BadValue.of("SCHEMA_INVALID", "", null, message, "follow the schema " + kind.word());
    }
}
