package perennial.invoicing.correction;

import perennial.id.InvoiceId;

/**
 * A person's order to correct a document.
 *
 * @param id identity of the order; giving it again changes nothing
 * @param reason for the books and for whoever asks later
 * @param author who orders it
 * @param approvedBy a second person; null where nobody has approved it
 */
public record Command(
        String id, InvoiceId document, Correction correction, String reason, String author, String approvedBy) {

    boolean isApproved() {
        return approvedBy != null && !approvedBy.isBlank() && !approvedBy.equals(author);
    }

    /** Whether it orders the same, approved or not. */
    boolean isSameAs(Command other) {
        return id.equals(other.id)
                && document.equals(other.document)
                && correction.equals(other.correction)
                && reason.equals(other.reason)
                && author.equals(other.author);
    }
}
