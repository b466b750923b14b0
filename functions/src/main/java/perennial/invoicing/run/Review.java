package perennial.invoicing.run;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import perennial.id.BillingGroupId;
import perennial.id.Fingerprint;
import perennial.invoicing.ReviewTotals;
import perennial.invoicing.Scrutiny;
import perennial.invoicing.comparison.Cause;
import perennial.money.Money;

/**
 * What a person, or a rule, decides about a run on.
 *
 * @param differences every group whose invoice differs from its last one, and why
 * @param hash fingerprint of every draft with its group's version: the same as long as nothing has moved
 */
public record Review(int found, int skipped, int parked, ReviewTotals totals, List<Changed> differences, String hash) {

    /** One group whose invoice is not what it was last time; the causes add up to the difference. */
    public record Changed(BillingGroupId group, Money total, Money previous, List<Cause> causes) {

        boolean isExplained() {
            return causes.stream().allMatch(Cause::isExplained);
        }

        /** The difference in percent of the last invoice, one decimal, never negative; null when there was none. */
        public BigDecimal variancePercent() {
            return previous == null || previous.isZero()
                    ? null
                    : BigDecimal.valueOf(total.minus(previous).minor())
                            .movePointRight(2)
                            .divide(BigDecimal.valueOf(previous.minor()), 1, RoundingMode.HALF_UP)
                            .abs();
        }
    }

    static Review of(int found, Outcomes outcomes) {
        return new Review(
                found,
                outcomes.count(GroupOutcome.Kind.SKIPPED),
                outcomes.count(GroupOutcome.Kind.PARKED),
                outcomes.drafted().stream().map(GroupOutcome::totals).reduce(ReviewTotals.none(), ReviewTotals::plus),
                changes(outcomes),
                hash(outcomes));
    }

    int drafts() {
        return totals.invoices();
    }

    /** What an approval rule looks at beyond the totals. */
    Scrutiny scrutiny() {
        long unexplained =
                differences.stream().filter(changed -> !changed.isExplained()).count();
        var greatest = differences.stream()
                .map(Changed::variancePercent)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder());
        return new Scrutiny(unexplained, greatest.orElse(BigDecimal.ZERO));
    }

    private static String hash(Outcomes outcomes) {
        return Fingerprint.of(outcomes.drafted().stream()
                .map(draft -> draft.group() + " " + draft.fingerprint())
                .collect(Collectors.joining("\n")));
    }

    private static List<Changed> changes(Outcomes outcomes) {
        return outcomes.drafted().stream()
                .filter(draft -> !draft.causes().isEmpty())
                .map(draft -> new Changed(draft.group(), draft.total(), draft.previous(), draft.causes()))
                .toList();
    }
}
