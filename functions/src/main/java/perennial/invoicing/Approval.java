package perennial.invoicing;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import perennial.money.Money;
import perennial.settings.ApprovalPolicy;

/** Whether a run's drafts are issued without asking. */
public sealed interface Approval {

    /** Everything is within the policy. */
    record ByRule() implements Approval {}

    /** A person decides, and reads why. */
    record NeedsPerson(List<String> reasons) implements Approval {
        public NeedsPerson {
            reasons = List.copyOf(reasons);
        }
    }

    /**
     * Compares a run with a policy; null is the policy that approves everything. The greatest total counts for each
     * currency by itself, in its own minor units.
     */
    static Approval decide(ReviewTotals review, Scrutiny scrutiny, ApprovalPolicy policy) {
        var reasons = policy == null ? List.<String>of() : reasons(review, policy);
        if (policy != null) {
            addScrutiny(reasons, scrutiny, policy);
        }
        return reasons.isEmpty() ? new ByRule() : new NeedsPerson(reasons);
    }

    private static List<String> reasons(ReviewTotals review, ApprovalPolicy policy) {
        var reasons = new ArrayList<String>();
        if (policy.maxInvoices() != null && review.invoices() > policy.maxInvoices()) {
            reasons.add(review.invoices() + " invoices are more than " + policy.maxInvoices());
        }
        for (var total : review.totals()) {
            addTotal(reasons, total.total(), policy.maxTotalMinor());
            addVariance(reasons, total, policy.maxVariancePercent());
        }
        return reasons;
    }

    private static void addScrutiny(List<String> reasons, Scrutiny scrutiny, ApprovalPolicy policy) {
        if (Boolean.TRUE.equals(policy.requireExplained()) && scrutiny.unexplained() > 0) {
            reasons.add(scrutiny.unexplained() + " invoices differ from the last ones without a known cause");
        }
        var most = policy.maxCustomerVariancePercent();
        if (most != null && scrutiny.greatestVariancePercent().compareTo(most) > 0) {
            reasons.add("an invoice differs from the last one by " + scrutiny.greatestVariancePercent()
                    + " %, which is more than " + most.toPlainString() + " %");
        }
    }

    private static void addTotal(List<String> reasons, Money total, Long most) {
        if (most != null && total.minor() > most) {
            reasons.add(total + " in all is more than " + new Money(most, total.currency()));
        }
    }

    private static void addVariance(List<String> reasons, ReviewTotals.CurrencyTotal total, BigDecimal most) {
        var variance = total.variancePercent();
        if (most != null && variance != null && variance.compareTo(most) > 0) {
            reasons.add(variance + " % difference to the last invoices (" + total.difference() + ") is more than "
                    + most.toPlainString() + " %");
        }
    }
}
