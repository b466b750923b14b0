package perennial.invoicing.run;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import perennial.id.InvoiceId;
import perennial.invoicing.Draft;
import perennial.invoicing.Invoice;
import perennial.invoicing.InvoiceLine;
import perennial.money.Money;

/**
 * An invoice that a run got wrong, and what puts it right.
 *
 * @param creditNote takes back what was wrong; its lines name the invoice's
 * @param replacement charges what is right; null where nothing is owed instead
 * @param difference what the customer owes more, or less, after both
 */
public record Correction(InvoiceId invoice, InvoiceId creditNote, InvoiceId replacement, Money difference) {

    /** One for each invoice that the draft takes something back of. */
    static Stream<Correction> of(Draft draft) {
        var note = draft.documents().getFirst();
        var replacement = Optional.of(draft.documents().getLast())
                .filter(document -> !document.isCreditNote())
                .map(Invoice::id);
        return reversed(draft)
                .map(invoice -> new Correction(invoice, note.id(), replacement.orElse(null), draft.total()));
    }

    static boolean corrects(Draft draft, List<InvoiceId> invoices) {
        return reversed(draft).anyMatch(invoices::contains);
    }

    private static Stream<InvoiceId> reversed(Draft draft) {
        return draft.documents().stream()
                .flatMap(document -> document.lines().stream())
                .map(InvoiceLine::reverses)
                .filter(Objects::nonNull)
                .distinct();
    }
}
