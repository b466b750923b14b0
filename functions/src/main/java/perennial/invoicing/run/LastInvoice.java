package perennial.invoicing.run;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import perennial.id.InvoiceId;
import perennial.invoicing.BillingGroup;
import perennial.invoicing.Draft;
import perennial.invoicing.Invoice;
import perennial.invoicing.Invoices;
import perennial.invoicing.comparison.Cause;
import perennial.invoicing.comparison.Comparison;

/** Compares drafts with what their groups were sent last, which is read only where the total is another. */
record LastInvoice(Invoices invoices) {

    List<Cause> causes(BillingGroup group, Draft draft) {
        return draft.total().equals(group.lastTotal())
                ? List.of()
                : of(group)
                        .map(last -> Comparison.between(last, draft.documents()))
                        .orElseGet(() -> Comparison.first(draft.total()));
    }

    /** What a person ordered is no cycle to compare with. */
    private Optional<List<Invoice>> of(BillingGroup group) {
        return IntStream.iterate(group.ordinal(), ordinal -> ordinal > 0, ordinal -> ordinal - 1)
                .mapToObj(ordinal -> document(group, ordinal))
                .flatMap(Optional::stream)
                .filter(document -> document.basis() != null)
                .findFirst()
                .map(last -> sentWith(group, last));
    }

    /** A credit note and the invoice after it that were drafted together. */
    private List<Invoice> sentWith(BillingGroup group, Invoice last) {
        var before = document(group, last.id().ordinal() - 1)
                .filter(document -> document.basis() != null)
                .filter(document ->
                        document.basis().snapshotHash().equals(last.basis().snapshotHash()));
        return Stream.concat(before.stream(), Stream.of(last)).toList();
    }

    private Optional<Invoice> document(BillingGroup group, int ordinal) {
        return ordinal < 1 ? Optional.empty() : invoices.find(new InvoiceId(group.id(), ordinal));
    }
}
