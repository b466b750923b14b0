package perennial.invoicing;

/**
 * An invoice ready for review.
 *
 * @param invoice without number
 * @param groupVersion the version of the group row it was drafted from; issued only while that still stands
 * @param next the group row after issue
 */
public record Draft(Invoice invoice, long groupVersion, BillingGroup next) {}
