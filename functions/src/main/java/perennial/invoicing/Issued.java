package perennial.invoicing;

import perennial.ledger.InvoiceJournal;
import perennial.ledger.InvoicePosting;
import perennial.ledger.Journal;

/**
 * Everything that issuing a draft writes: the numbered invoice, its journal and the group row after it.
 *
 * @param groupVersion the group row is replaced only while it has this version
 */
public record Issued(Invoice invoice, Journal journal, BillingGroup next, long groupVersion) {

    public static Issued of(Draft draft, InvoiceNumber number) {
        var invoice = draft.invoice().numbered(number);
        return new Issued(invoice, InvoiceJournal.of(posting(invoice)), draft.next(), draft.groupVersion());
    }

    private static InvoicePosting posting(Invoice invoice) {
        return new InvoicePosting(
                invoice.id(),
                invoice.number().text(),
                invoice.entity(),
                invoice.customer(),
                invoice.issueDate(),
                invoice.currency(),
                invoice.lines().stream().map(InvoiceLine::charge).toList());
    }
}
