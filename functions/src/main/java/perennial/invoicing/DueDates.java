package perennial.invoicing;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import perennial.calendar.BillingDates;
import perennial.contract.Billing;
import perennial.contract.Billing.Terms;
import perennial.contract.Billing.Terms.Kind;
import perennial.pricing.BillingSettings;
import perennial.pricing.BusinessDayConvention;
import perennial.pricing.Charge;

/**
 * When an invoice is due; on a business day where the contract says so, but never before the invoice date.
 *
 * @param isAtOnce due on receipt: on the invoice date, whatever the period
 * @param netDays days from the start of the period
 */
record DueDates(boolean isAtOnce, int netDays, LocalDate invoiceDate, BusinessDayConvention businessDays) {

    /** Terms that a contract leaves open are the entity's. */
    static DueDates of(Billing billing, BillingSettings settings, LocalDate invoiceDate) {
        var terms = billing.terms();
        boolean isAtOnce = terms != null && (terms.kind() == Kind.DUE_ON_RECEIPT || terms.kind() == Kind.COD);
        int netDays = netDays(terms).orElse(settings.entity().netDays());
        return new DueDates(isAtOnce, netDays, invoiceDate, BusinessDayConvention.of(billing, settings));
    }

    private static Optional<Integer> netDays(Terms terms) {
        if (terms == null || terms.kind() == null) {
            return Optional.empty();
        }
        return terms.kind() == Kind.NET ? Optional.ofNullable(terms.netDays()) : Optional.of(0);
    }

    /** An invoice over several periods is due by the latest, so that catching up does not make it late. */
    LocalDate dueDate(List<Charge> charges) {
        var termsFrom = charges.stream()
                .map(Charge::dueFrom)
                .max(Comparator.naturalOrder())
                .orElse(invoiceDate);
        return isAtOnce ? invoiceDate : moved(BillingDates.due(termsFrom, netDays, invoiceDate));
    }

    private LocalDate moved(LocalDate due) {
        var adjusted = businessDays.adjusted(due);
        return adjusted.isBefore(invoiceDate) ? invoiceDate : adjusted;
    }
}
