package perennial.invoicing.aws;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import perennial.id.InvoiceId;
import perennial.invoicing.Invoice;
import perennial.invoicing.Invoices;
import perennial.platform.Item;
import perennial.platform.Json;
import perennial.platform.Store;

/** Reads issued invoices: the head for the number, the document that it names for the rest. */
public final class StoredInvoices implements Invoices {
    private final Store store;

    public StoredInvoices(Store store) {
        this.store = store;
    }

    @Override
    public Optional<Invoice> find(InvoiceId id) {
        return store.get(InvoiceHead.key(id)).map(head -> read(id, head));
    }

    private Invoice read(InvoiceId id, Item head) {
        var document = LongStream.rangeClosed(1, head.number("parts"))
                .mapToObj(part -> InvoiceDocument.key(id, head.text("fingerprint"), part))
                .map(key -> store.get(key).orElseThrow(() -> new IllegalStateException(key + " is missing")))
                .map(part -> part.text("document"))
                .collect(Collectors.joining());
        return Json.read(document, Invoice.class).numbered(InvoiceHead.number(head));
    }
}
