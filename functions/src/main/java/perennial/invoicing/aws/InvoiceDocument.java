package perennial.invoicing.aws;

import java.util.Locale;
import perennial.id.InvoiceId;
import perennial.invoicing.Invoice;
import perennial.platform.Item;
import perennial.platform.Json;
import perennial.platform.Key;
import perennial.platform.LongText;
import perennial.platform.Store;
import perennial.platform.Table;

/** The body of an invoice, without its number, which a head makes visible by naming it. */
record InvoiceDocument(InvoiceId id, LongText text, String fingerprint) {

    static InvoiceDocument of(Invoice invoice) {
        var text = new LongText(Json.text(invoice.numbered(null)));
        return new InvoiceDocument(invoice.id(), text, text.fingerprint());
    }

    static Invoice read(Store store, InvoiceId id, Item head) {
        var fingerprint = head.text("fingerprint");
        var text = LongText.read(store, head.number("parts"), part -> key(id, fingerprint, part));
        return Json.read(text, Invoice.class);
    }

    void write(Store store) {
        text.write(store, part -> key(id, fingerprint, part));
    }

    int parts() {
        return text.parts();
    }

    private static Key key(InvoiceId id, String fingerprint, long part) {
        return Table.INVOICES.key(
                id.group().value(),
                String.format(Locale.ROOT, "LINES#%s#%s#%03d", id.ordinalText(), fingerprint, part));
    }
}
