package perennial.invoicing;

import java.util.Optional;
import perennial.id.InvoiceId;

/** The issued invoices. A draft is none. */
public interface Invoices {
    Optional<Invoice> find(InvoiceId id);
}
