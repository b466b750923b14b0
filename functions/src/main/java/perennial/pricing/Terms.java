package perennial.pricing;

import java.time.LocalDate;
import perennial.calendar.BillingCalendar;
import perennial.contract.Billing;
import perennial.contract.Billing.FirstPeriod;
import perennial.contract.Billing.LastPeriod;
import perennial.contract.Billing.ProrationBasis;
import perennial.contract.Billing.Timing;
import perennial.contract.Contract;
import perennial.contract.Contract.Status;
import perennial.contract.Term;

/** Reads when a contract is billed out of its terms, with the defaults for what they leave open. */
final class Terms {
    private Terms() {}

    static Schedule schedule(Contract contract, BillingSettings settings) {
        var billing = contract.billing();
        var calendar = Anchors.calendar(billing, contract.term().startDate());
        var term = new Span(contract.term().startDate(), end(contract, calendar));
        return new Schedule(
                calendar,
                term,
                notBilledBefore(term, billing),
                dates(billing, settings),
                stubs(billing),
                billing.prorationBasis() == null ? ProrationBasis.ACTUAL_DAYS : billing.prorationBasis());
    }

    static boolean isOver(Contract contract) {
        return contract.status() == Status.ENDED || contract.status() == Status.CANCELLED;
    }

    /** The last day of service: the agreed one or that of an earlier cancellation; null when the end is open. */
    static LocalDate lastDay(Term term) {
        return Span.earlier(term.endDate(), cancelledOn(term));
    }

    /** The first day without service. Without credit after a cancellation, the period it falls into is served out. */
    private static LocalDate end(Contract contract, BillingCalendar calendar) {
        var last = lastDay(contract.term());
        if (last == null) {
            return isOver(contract) ? contract.billing().billedThrough() : null;
        }
        return isForfeit(contract.term())
                ? Span.earlier(agreedEnd(contract.term()), calendar.boundary(calendar.indexOf(last) + 1))
                : last.plusDays(1);
    }

    private static LocalDate agreedEnd(Term term) {
        return term.endDate() == null ? null : term.endDate().plusDays(1);
    }

    private static boolean isForfeit(Term term) {
        return cancelledOn(term) != null && term.cancellation().creditPolicy() == Term.CreditPolicy.NONE;
    }

    private static LocalDate cancelledOn(Term term) {
        return term.cancellation() == null ? null : term.cancellation().date();
    }

    private static Span notBilledBefore(Span term, Billing billing) {
        return billing.billedThrough() == null ? term : term.within(new Span(billing.billedThrough(), null));
    }

    private static InvoiceDates dates(Billing billing, BillingSettings settings) {
        return new InvoiceDates(
                billing.timing() == null ? Timing.IN_ADVANCE : billing.timing(),
                lead(billing, settings),
                BusinessDayConvention.of(billing, settings));
    }

    private static int lead(Billing billing, BillingSettings settings) {
        return billing.invoiceLeadDays() == null ? settings.entity().leadDays() : billing.invoiceLeadDays();
    }

    private static Schedule.Stubs stubs(Billing billing) {
        return new Schedule.Stubs(
                billing.firstPeriod() == null ? FirstPeriod.PRORATE : billing.firstPeriod(),
                billing.lastPeriod() == null ? LastPeriod.PRORATE : billing.lastPeriod());
    }
}
