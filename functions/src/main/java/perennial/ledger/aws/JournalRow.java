package perennial.ledger.aws;

import perennial.ledger.Journal;
import perennial.platform.Item;
import perennial.platform.Json;
import perennial.platform.Table;

/** A journal as a row of its customer, in order of posting date. */
public final class JournalRow {
    private JournalRow() {}

    public static Item write(Journal journal) {
        return Item.at(Table.LEDGER.key(
                        journal.customer().value(),
                        journal.date() + "#" + journal.id().value()))
                .with("entityId", journal.entity().value())
                .with("invoiceId", journal.invoice().value())
                .with("date", journal.date().toString())
                .with("currency", journal.currency())
                .with("document", Json.text(journal));
    }

    public static Journal read(Item row) {
        return Json.read(row.text("document"), Journal.class);
    }
}
