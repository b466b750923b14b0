package perennial.invoicing.aws;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import perennial.id.Fingerprint;
import perennial.id.InvoiceId;
import perennial.invoicing.Invoice;
import perennial.platform.Item;
import perennial.platform.Json;
import perennial.platform.Key;
import perennial.platform.Table;

/**
 * The body of an invoice, without its number, in as many items as its length needs. It is named by its own fingerprint,
 * so it may be written before the invoice exists, and again, and is invisible until a head names it.
 */
record InvoiceDocument(InvoiceId id, String text) {
    /** Three bytes a character at most, and an item holds 400 KB. */
    private static final int CHARACTERS_PER_PART = 100_000;

    static InvoiceDocument of(Invoice invoice) {
        return new InvoiceDocument(invoice.id(), Json.text(invoice.numbered(null)));
    }

    String fingerprint() {
        return Fingerprint.of(text);
    }

    List<Item> items() {
        var parts = parts();
        var items = new ArrayList<Item>();
        for (int part = 0; part < parts.size(); part++) {
            items.add(Item.at(key(id, fingerprint(), part + 1)).with("document", parts.get(part)));
        }
        return items;
    }

    List<String> parts() {
        var parts = new ArrayList<String>();
        for (int from = 0; from < text.length(); from = from + parts.getLast().length()) {
            parts.add(text.substring(from, end(from)));
        }
        return parts;
    }

    /** Never between the two halves of one character. */
    private int end(int from) {
        int end = Math.min(text.length(), from + CHARACTERS_PER_PART);
        return end < text.length() && Character.isLowSurrogate(text.charAt(end)) ? end - 1 : end;
    }

    static Key key(InvoiceId id, String fingerprint, long part) {
        return Table.INVOICES.key(
                id.group().value(),
                String.format(Locale.ROOT, "LINES#%s#%s#%03d", id.ordinalText(), fingerprint, part));
    }
}
