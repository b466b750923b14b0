package perennial.invoicing.run;

import java.util.List;
import perennial.id.BillingGroupId;
import perennial.invoicing.ReviewTotals;
import perennial.money.Money;

/**
 * What drafting made of one billing group.
 *
 * @param total of the draft; null where there is none
 * @param previous total of the group's last invoice; null where there is none
 * @param why the difference between the two in one word, or why nothing was drafted
 * @param drafts the file that holds the draft; null where there is none
 */
public record GroupOutcome(BillingGroupId group, Kind kind, Money total, Money previous, String why, String drafts) {

    /** The three ways to account for a group. */
    public enum Kind {
        DRAFTED,
        SKIPPED,
        PARKED
    }

    /** What a drafted group adds to the totals of its run. */
    ReviewTotals totals() {
        var none = Money.zero(total.currency());
        var sum = previous == null
                ? new ReviewTotals.CurrencyTotal(total, none, none)
                : new ReviewTotals.CurrencyTotal(total, total, previous);
        return new ReviewTotals(1, List.of(sum));
    }

    static GroupOutcome skipped(BillingGroupId group, String why) {
        return new GroupOutcome(group, Kind.SKIPPED, null, null, why, null);
    }

    static GroupOutcome parked(BillingGroupId group, String code) {
        return new GroupOutcome(group, Kind.PARKED, null, null, code, null);
    }
}
