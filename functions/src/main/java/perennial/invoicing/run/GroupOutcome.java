package perennial.invoicing.run;

import java.util.List;
import perennial.id.BillingGroupId;
import perennial.id.Fingerprint;
import perennial.invoicing.Draft;
import perennial.invoicing.ReviewTotals;
import perennial.invoicing.comparison.Cause;
import perennial.money.Money;
import perennial.platform.Json;

/**
 * What drafting made of one billing group.
 *
 * @param total of the draft; null where there is none
 * @param previous total of the group's last invoice; null where there is none
 * @param why nothing was drafted; null where something was
 * @param drafts the file that holds the draft; null where there is none
 * @param fingerprint of the draft and the group's version; null where there is none
 * @param causes what makes the draft differ from the last invoice
 */
public record GroupOutcome(
        BillingGroupId group,
        Kind kind,
        Money total,
        Money previous,
        String why,
        String drafts,
        String fingerprint,
        List<Cause> causes) {
    public GroupOutcome {
        causes = causes == null ? List.of() : List.copyOf(causes);
    }

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

    static GroupOutcome drafted(Draft draft, Money previous, String drafts, List<Cause> causes) {
        return new GroupOutcome(
                draft.invoice().id().group(),
                Kind.DRAFTED,
                draft.total(),
                previous,
                null,
                drafts,
                Fingerprint.of(Json.text(draft)),
                causes);
    }

    static GroupOutcome skipped(BillingGroupId group, String why) {
        return new GroupOutcome(group, Kind.SKIPPED, null, null, why, null, null, List.of());
    }

    static GroupOutcome parked(BillingGroupId group, String code) {
        return new GroupOutcome(group, Kind.PARKED, null, null, code, null, null, List.of());
    }
}
