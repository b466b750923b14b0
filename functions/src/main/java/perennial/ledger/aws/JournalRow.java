package perennial.ledger.aws;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import perennial.ledger.Entry;
import perennial.ledger.Journal;
import perennial.platform.Item;
import perennial.platform.Json;
import perennial.platform.Key;
import perennial.platform.LongText;
import perennial.platform.Store;
import perennial.platform.Table;

/**
 * A journal as a row of its customer, in order of posting date. The entries of a long one lie in items of their own, in a
 * partition of their own, which the row makes visible by naming them.
 */
public final class JournalRow {
    /** About 300 characters each, and an item holds 400 KB. */
    private static final int MOST_ENTRIES = 250;

    private JournalRow() {}

    /** Writes the entries of a long journal, invisible until its row is there; nothing for others. */
    public static void writeEntries(Store store, Journal journal) {
        if (isLong(journal)) {
            var entries = entries(journal);
            var fingerprint = entries.fingerprint();
            entries.write(store, part -> key(journal.id().value(), fingerprint, part));
        }
    }

    public static Item write(Journal journal) {
        var row = Item.at(Table.LEDGER.key(
                        journal.customer().value(),
                        journal.date() + "#" + journal.id().value()))
                .with("entityId", journal.entity().value())
                .with("invoiceId", journal.invoice().value())
                .with("date", journal.date().toString())
                .with("currency", journal.currency());
        return isLong(journal) ? naming(journal, row) : row.with("document", Json.text(journal));
    }

    public static Journal read(Store store, Item row) {
        var journal = Json.read(row.text("document"), Journal.class);
        return row.has("parts") ? journal.with(entries(store, journal, row)) : journal;
    }

    private static Item naming(Journal journal, Item row) {
        var entries = entries(journal);
        return row.with("document", Json.text(journal.with(List.of())))
                .with("fingerprint", entries.fingerprint())
                .with("parts", entries.parts());
    }

    private static List<Entry> entries(Store store, Journal journal, Item row) {
        var id = journal.id().value();
        var text = LongText.read(store, row.number("parts"), part -> key(id, row.text("fingerprint"), part));
        return Json.readList(text.getBytes(StandardCharsets.UTF_8), Entry.class);
    }

    private static boolean isLong(Journal journal) {
        return journal.entries().size() > MOST_ENTRIES;
    }

    private static LongText entries(Journal journal) {
        return new LongText(Json.text(journal.entries()));
    }

    private static Key key(String journal, String fingerprint, long part) {
        return Table.LEDGER.key("ENTRIES#" + journal, String.format(Locale.ROOT, "%s#%03d", fingerprint, part));
    }
}
