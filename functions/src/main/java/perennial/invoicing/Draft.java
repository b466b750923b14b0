package perennial.invoicing;

/**
 * An invoice ready for review.
 *
 * @param invoice without number
 * @param groupVersion the version of the group row it was drafted from; issued only while that still stands
 * @param next the group row after issue
 */
public record Draft(Invoice invoice, long groupVersion, BillingGroup next) {

    /** The same draft with what it was made from. */
    public Draft basedOn(Basis basis) {
        return new Draft(invoice.basedOn(basis), groupVersion, next);
    }
}
