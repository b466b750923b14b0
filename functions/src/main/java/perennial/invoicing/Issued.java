package perennial.invoicing;

import java.util.List;
import perennial.ledger.InvoiceJournal;
import perennial.ledger.InvoicePosting;
import perennial.ledger.Journal;

/**
 * Everything that issuing a draft writes: the numbered documents, their journals and the group row after them.
 *
 * @param groupVersion the group row is replaced only while it has this version
 */
public record Issued(List<Posted> documents, BillingGroup next, long groupVersion) {
    public Issued {
        documents = List.copyOf(documents);
    }

    /** A numbered document and its journal. */
    public record Posted(Invoice invoice, Journal journal) {
        public static Posted of(Invoice invoice, InvoiceNumber number) {
            var numbered = invoice.numbered(number);
            return new Posted(numbered, InvoiceJournal.of(posting(numbered)));
        }
    }

    /** The invoice; the credit note where nothing is charged. */
    public Invoice invoice() {
        return documents.getLast().invoice();
    }

    private static InvoicePosting posting(Invoice invoice) {
        var kind = invoice.isCreditNote() ? "Credit note " : "Invoice ";
        return new InvoicePosting(
                invoice.id(),
                kind + invoice.number().text(),
                invoice.entity(),
                invoice.customer(),
                invoice.issueDate(),
                invoice.currency(),
                invoice.lines().stream().map(InvoiceLine::charge).toList());
    }
}
