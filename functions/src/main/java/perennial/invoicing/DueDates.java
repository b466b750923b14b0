package perennial.invoicing;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import perennial.calendar.BillingDates;
import perennial.contract.Billing.Terms;
import perennial.pricing.Charge;
import perennial.settings.LegalEntity;

/**
 * When an invoice is due.
 *
 * @param isAtOnce due on receipt: on the invoice date, whatever the period
 * @param netDays days from the start of the period
 */
record DueDates(boolean isAtOnce, int netDays, LocalDate invoiceDate) {

    /** Terms that a contract leaves open are the entity's. */
    static DueDates of(Terms terms, LegalEntity entity, LocalDate invoiceDate) {
        if (terms == null || terms.kind() == null) {
            return new DueDates(false, entity.netDays(), invoiceDate);
        }
        return switch (terms.kind()) {
            case DUE_ON_RECEIPT, COD -> new DueDates(true, 0, invoiceDate);
            case BILLING_DATE -> new DueDates(false, 0, invoiceDate);
            case NET -> new DueDates(false, terms.netDays() == null ? entity.netDays() : terms.netDays(), invoiceDate);
        };
    }

    /** An invoice over several periods is due by the latest, so that catching up does not make it late. */
    LocalDate dueDate(List<Charge> charges) {
        var termsFrom = charges.stream()
                .map(Charge::dueFrom)
                .max(Comparator.naturalOrder())
                .orElse(invoiceDate);
        return isAtOnce ? invoiceDate : BillingDates.due(termsFrom, netDays, invoiceDate);
    }
}
