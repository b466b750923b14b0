package perennial.delivery;

import perennial.delivery.document.InvoiceText;
import perennial.invoicing.Invoice;

/** Where documents are kept as they were sent: written once, never replaced. */
public interface Archive {
    /** Prints and keeps the invoice, or finds what was kept before; that is what counts from now on. */
    Document keep(Invoice invoice, InvoiceText text);

    /** Lays the document ready for the people who print and post. */
    void layReadyForPrint(Invoice invoice, Document document);

    /** A kept PDF. */
    record Document(String fileName, byte[] pdf, String sha256) {}
}
