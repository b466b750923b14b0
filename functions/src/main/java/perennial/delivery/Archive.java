package perennial.delivery;

import java.util.Optional;
import perennial.delivery.document.InvoiceText;
import perennial.invoicing.Invoice;

/** Where documents are kept as they were sent: written once, never replaced. */
public interface Archive {
    /** Prints and keeps the invoice, or finds what was kept before; that is what counts from now on. */
    Document keep(Invoice invoice, InvoiceText text);

    /** Lays the document ready for the people who print and post. */
    void layReadyForPrint(Invoice invoice, Document document);

    /** A kept PDF and, where the invoice is told in short, the sheet with all of its lines. */
    record Document(String fileName, byte[] pdf, String sha256, Optional<Sheet> sheet) {
        /** A PDF that tells everything. */
        public Document(String fileName, byte[] pdf, String sha256) {
            this(fileName, pdf, sha256, Optional.empty());
        }
    }

    /** All lines of an invoice as CSV. */
    record Sheet(String fileName, byte[] csv) {}
}
