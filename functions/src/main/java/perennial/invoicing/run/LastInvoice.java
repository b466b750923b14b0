package perennial.invoicing.run;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import perennial.id.InvoiceId;
import perennial.invoicing.BillingGroup;
import perennial.invoicing.Invoice;
import perennial.invoicing.Invoices;
import perennial.invoicing.comparison.Cause;
import perennial.invoicing.comparison.Comparison;

/** Compares drafts with their groups' last invoices, which are read only where the total is another. */
record LastInvoice(Invoices invoices) {

    List<Cause> causes(BillingGroup group, Invoice draft) {
        return draft.total().equals(group.lastTotal())
                ? List.of()
                : of(group).map(last -> Comparison.between(last, draft)).orElseGet(() -> Comparison.first(draft));
    }

    /** Credit notes between two invoices are no cycle to compare with. */
    private Optional<Invoice> of(BillingGroup group) {
        return IntStream.iterate(group.ordinal(), ordinal -> ordinal > 0, ordinal -> ordinal - 1)
                .mapToObj(ordinal -> invoices.find(new InvoiceId(group.id(), ordinal)))
                .flatMap(Optional::stream)
                .filter(invoice -> !invoice.isCreditNote())
                .findFirst();
    }
}
