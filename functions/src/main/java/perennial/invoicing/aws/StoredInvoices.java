package perennial.invoicing.aws;

import java.util.List;
import java.util.Optional;
import perennial.id.InvoiceId;
import perennial.invoicing.BillingGroup;
import perennial.invoicing.Invoice;
import perennial.invoicing.Invoices;
import perennial.invoicing.OpenInvoice;
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

    /** The invoices of a group, up to its last, that are not paid in full, in the order of their ordinals. */
    List<OpenInvoice> openOf(BillingGroup group) {
        return store.all(InvoiceHead.headsOf(group.id())).stream()
                .flatMap(head -> InvoiceHead.open(group, head).stream())
                .toList();
    }
}
