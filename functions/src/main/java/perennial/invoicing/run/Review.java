package perennial.invoicing.run;

import java.util.List;
import perennial.id.BillingGroupId;
import perennial.invoicing.ReviewTotals;
import perennial.money.Money;

/**
 * What a person, or a rule, decides about a run on.
 *
 * @param differences every group whose invoice differs from its last one, and why
 */
public record Review(int found, int skipped, int parked, ReviewTotals totals, List<Changed> differences) {

    /** One group whose invoice is not what it was last time. */
    public record Changed(BillingGroupId group, Money total, Money previous, String why) {}

    static Review of(int found, Outcomes outcomes) {
        return new Review(
                found,
                outcomes.count(GroupOutcome.Kind.SKIPPED),
                outcomes.count(GroupOutcome.Kind.PARKED),
                outcomes.drafted().stream().map(GroupOutcome::totals).reduce(ReviewTotals.none(), ReviewTotals::plus),
                changes(outcomes));
    }

    int drafts() {
        return totals.invoices();
    }

    private static List<Changed> changes(Outcomes outcomes) {
        return outcomes.drafted().stream()
                .filter(draft -> !draft.why().equals(Difference.NONE.name()))
                .map(draft -> new Changed(draft.group(), draft.total(), draft.previous(), draft.why()))
                .toList();
    }
}
