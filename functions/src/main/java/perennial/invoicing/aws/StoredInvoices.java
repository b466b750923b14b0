package perennial.invoicing.aws;

import java.util.Optional;
import perennial.id.InvoiceId;
import perennial.invoicing.Invoice;
import perennial.invoicing.Invoices;
import perennial.platform.Store;

/** Reads issued invoices: the head for the number, the document that it names for the rest. */
public final class StoredInvoices implements Invoices {
    private final Store store;

    public StoredInvoices(Store store) {
        this.store = store;
    }

    @Override
    public Optional<Invoice> find(InvoiceId id) {
        return store.get(InvoiceHead.key(id))
                .map(head -> InvoiceDocument.read(store, id, head).numbered(InvoiceHead.number(head)));
    }
}
