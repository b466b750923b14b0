package perennial.settings.aws;

import java.nio.charset.StandardCharsets;
import java.util.List;
import perennial.id.Fingerprint;
import perennial.platform.Item;
import perennial.platform.Json;
import perennial.platform.Key;
import perennial.platform.Table;
import perennial.settings.Edition;
import perennial.settings.Edition.Document;
import perennial.settings.Settings;

/** An edition as a row that names its documents: it stays short however long they are. */
final class EditionRow {
    private EditionRow() {}

    static Key key(String name) {
        return Table.SETTINGS.key("EDITION#" + name, "EDITION");
    }

    /** The edition that rows of documents in force make. */
    static Edition of(List<Item> inForce) {
        var documents = inForce.stream()
                .map(row -> new Document(row.key().sort(), row.version()))
                .toList();
        var settings = Settings.of(inForce.stream().map(SettingRow::read).toList());
        return new Edition(name(settings), documents, settings);
    }

    static String name(Settings settings) {
        return Fingerprint.of(Json.text(settings));
    }

    static Item write(Edition edition) {
        return Item.at(key(edition.name())).with("documents", Json.text(edition.documents()));
    }

    static List<Document> read(Item row) {
        return Json.readList(row.text("documents").getBytes(StandardCharsets.UTF_8), Document.class);
    }
}
