package perennial.invoicing;

import java.time.LocalDate;
import java.util.List;
import perennial.id.InvoiceId;

/** Makes credit notes that a person orders. */
public final class CreditNotes {
    private CreditNotes() {}

    /**
     * A credit note, without number, over lines of an invoice, to the same customer.
     *
     * @param ordinal of the credit note within the invoice's group
     * @param lines with negative amounts, each naming the line that it credits
     */
    public static Invoice over(
            Invoice credited, int ordinal, LocalDate date, List<InvoiceLine> lines, boolean toRefund) {
        var charges = lines.stream().map(InvoiceLine::charge).toList();
        return new Invoice(
                new InvoiceId(credited.id().group(), ordinal),
                null,
                Invoice.Kind.CREDIT_NOTE,
                credited.entity(),
                credited.customer(),
                credited.contractIds(),
                credited.currency(),
                date,
                date,
                credited.period(),
                credited.billTo(),
                credited.sites(),
                lines,
                InvoiceTaxes.totals(charges),
                InvoiceTotals.of(charges),
                credited.poNumber(),
                credited.brand(),
                credited.collection(),
                null,
                toRefund,
                null);
    }
}
