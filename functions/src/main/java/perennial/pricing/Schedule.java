package perennial.pricing;

import java.time.LocalDate;
import perennial.calendar.BillingCalendar;
import perennial.calendar.BillingDates;
import perennial.calendar.Period;
import perennial.contract.Billing.FirstPeriod;
import perennial.contract.Billing.LastPeriod;
import perennial.contract.Billing.ProrationBasis;
import perennial.contract.Billing.Timing;

/**
 * When a contract is billed and for which days.
 *
 * @param term the contract's days of service
 * @param billable those of them that no earlier system has billed
 * @param lead calendar days between an invoice and its period, for billing in advance
 */
record Schedule(
        BillingCalendar calendar,
        Span term,
        Span billable,
        Timing timing,
        int lead,
        Stubs stubs,
        ProrationBasis basis) {

    /** What the parts before the first and after the last boundary cost. */
    record Stubs(FirstPeriod first, LastPeriod last) {}

    /** In advance a lead before the period starts; in arrears once it is over, so nothing is foreseen. */
    LocalDate generationOf(Period served) {
        return isInAdvance() ? BillingDates.generation(served.start(), lead) : served.end();
    }

    LocalDate termsCountFrom(Period served) {
        return isInAdvance() ? served.start() : served.end();
    }

    /** Days before the first boundary that are free by agreement. */
    boolean isFree(Period served, Period reference) {
        return stubs.first() == FirstPeriod.FREE_UNTIL_ANCHOR
                && served.start().equals(term.from())
                && !served.start().equals(reference.start());
    }

    /** Which part of its full period a stretch of service is charged as. */
    Fraction partOf(Period served, Period reference, ProrationBasis ownBasis) {
        boolean isFullFirst =
                stubs.first() == FirstPeriod.FULL && served.start().equals(term.from());
        boolean isFullLast = stubs.last() == LastPeriod.FULL && served.end().equals(term.to());
        return isFullFirst || isFullLast ? Fraction.WHOLE : ratioOf(served, reference, ownBasis);
    }

    /** The same, whatever is agreed for the first and the last part. */
    Fraction ratioOf(Period days, Period reference, ProrationBasis ownBasis) {
        return Proration.of(ownBasis == null ? basis : ownBasis, days, reference, calendar);
    }

    boolean isUnprorated(ProrationBasis ownBasis) {
        return (ownBasis == null ? basis : ownBasis) == ProrationBasis.NONE;
    }

    boolean isInAdvance() {
        return timing == Timing.IN_ADVANCE;
    }
}
