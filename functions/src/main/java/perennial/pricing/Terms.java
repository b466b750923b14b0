package perennial.pricing;

import static java.util.Objects.requireNonNullElse;

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

    /** The schedule of the contract, by which every line without terms of its own is billed. */
    static Schedule schedule(Contract contract, BillingSettings settings) {
        return schedule(contract, settings, new OwnTerms(null, null, null, null));
    }

    /** The schedule of a line with terms of its own; what they leave open is the contract's. */
    static Schedule schedule(Contract contract, BillingSettings settings, OwnTerms own) {
        var billing = contract.billing();
        var start = contract.term().startDate();
        var calendar = own.cycle() == null
                ? Anchors.calendar(billing, start)
                : Anchors.calendar(own.cycle(), billing.anchor(), start);
        var term = new Span(start, end(contract, calendar));
        return new Schedule(
                calendar,
                term,
                notBilledBefore(term, billing),
                dates(contract, settings, own),
                stubs(billing),
                requireNonNullElse(
                        own.basis(), requireNonNullElse(billing.prorationBasis(), ProrationBasis.ACTUAL_DAYS)),
                Pauses.of(contract, calendar),
                AdvanceInvoices.NONE);
    }

    static boolean isOver(Contract contract) {
        return contract.status() == Status.ENDED || contract.status() == Status.CANCELLED;
    }

    /** The last day of service: the agreed one or that of an earlier cancellation; null when the end is open. */
    static LocalDate lastDay(Contract contract) {
        return Span.earlier(agreedLastDay(contract), cancelledOn(contract.term()));
    }

    /** With an open end the contract goes on after its end date, at the same terms, until it is over. */
    private static LocalDate agreedLastDay(Contract contract) {
        boolean goesOn = Boolean.TRUE.equals(contract.term().openEnded()) && !isOver(contract);
        return goesOn ? null : contract.term().endDate();
    }

    /** The first day without service. Without credit after a cancellation, the period it falls into is served out. */
    private static LocalDate end(Contract contract, BillingCalendar calendar) {
        var last = lastDay(contract);
        if (last == null) {
            return isOver(contract) ? contract.billing().billedThrough() : null;
        }
        return isForfeit(contract.term())
                ? Span.earlier(agreedEnd(contract), calendar.boundary(calendar.indexOf(last) + 1))
                : last.plusDays(1);
    }

    private static LocalDate agreedEnd(Contract contract) {
        var last = agreedLastDay(contract);
        return last == null ? null : last.plusDays(1);
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

    private static InvoiceDates dates(Contract contract, BillingSettings settings, OwnTerms own) {
        var billing = contract.billing();
        return new InvoiceDates(
                requireNonNullElse(own.timing(), requireNonNullElse(billing.timing(), Timing.IN_ADVANCE)),
                lead(billing, settings),
                own.cutoff() == null ? 0 : own.cutoff(),
                BusinessDayConvention.of(billing, settings),
                BillingZone.of(contract, settings));
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
