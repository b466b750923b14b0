package perennial.invoicing;

import java.util.List;
import perennial.money.Money;

/**
 * What a billing group is sent, ready for review.
 *
 * @param documents without number: an invoice, a credit note, or a credit note and then an invoice, with consecutive
 *     ordinals; all are issued or none
 * @param groupVersion the version of the group row they were drafted from; issued only while that still stands
 * @param next the group row after issue
 */
public record Draft(List<Invoice> documents, long groupVersion, BillingGroup next) {
    public Draft {
        documents = List.copyOf(documents);
    }

    /** The invoice; the credit note where nothing is charged. */
    public Invoice invoice() {
        return documents.getLast();
    }

    /** The same draft with what it was made from. */
    public Draft basedOn(Basis basis) {
        return new Draft(
                documents.stream().map(document -> document.basedOn(basis)).toList(), groupVersion, next);
    }

    /** How many lines its documents have. */
    public int lines() {
        return documents.stream().mapToInt(document -> document.lines().size()).sum();
    }

    /** What the group owes more, or less, after it. */
    public Money total() {
        return documents.stream().map(Invoice::total).reduce(Money::plus).orElseThrow();
    }
}
