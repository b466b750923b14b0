package perennial.invoicing;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import perennial.money.Money;

/**
 * What a run's drafts come to, and how that compares with the same groups' last invoices.
 *
 * @param invoices how many
 * @param totals one for each currency, in order of their codes
 */
public record ReviewTotals(int invoices, List<CurrencyTotal> totals) {
    public ReviewTotals {
        totals = List.copyOf(totals);
    }

    /**
     * The drafts in one currency.
     *
     * @param total of all drafts
     * @param recurring total of those whose group has been invoiced before
     * @param previous total of those groups' last invoices
     */
    public record CurrencyTotal(Money total, Money recurring, Money previous) {

        /** How much more, or less, groups that were invoiced before are invoiced now. */
        public Money difference() {
            return recurring.minus(previous);
        }

        /** The difference in percent of the last invoices, one decimal, never negative; null when there were none. */
        public BigDecimal variancePercent() {
            return previous.isZero()
                    ? null
                    : BigDecimal.valueOf(difference().minor())
                            .movePointRight(2)
                            .divide(BigDecimal.valueOf(previous.minor()), 1, RoundingMode.HALF_UP)
                            .abs();
        }

        private CurrencyTotal plus(CurrencyTotal other) {
            return new CurrencyTotal(
                    total.plus(other.total), recurring.plus(other.recurring), previous.plus(other.previous));
        }
    }

    public static ReviewTotals none() {
        return new ReviewTotals(0, List.of());
    }

    public static ReviewTotals of(List<Draft> drafts) {
        return new ReviewTotals(drafts.size(), merged(drafts.stream().map(ReviewTotals::total)));
    }

    /** The totals of two batches together. */
    public ReviewTotals plus(ReviewTotals other) {
        return new ReviewTotals(
                invoices + other.invoices, merged(Stream.concat(totals.stream(), other.totals.stream())));
    }

    private static CurrencyTotal total(Draft draft) {
        var previous = draft.invoice().previousTotal();
        var none = Money.zero(draft.total().currency());
        return previous == null
                ? new CurrencyTotal(draft.total(), none, none)
                : new CurrencyTotal(draft.total(), draft.total(), previous);
    }

    private static List<CurrencyTotal> merged(Stream<CurrencyTotal> totals) {
        var byCurrency = new TreeMap<String, CurrencyTotal>();
        totals.forEach(each -> byCurrency.merge(each.total().currency().getCurrencyCode(), each, CurrencyTotal::plus));
        return List.copyOf(byCurrency.values());
    }
}
