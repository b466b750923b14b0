package perennial.pricing;

import java.time.LocalDate;
import perennial.calendar.BillingCalendar;
import perennial.calendar.Period;
import perennial.contract.Billing.FirstPeriod;
import perennial.contract.Billing.LastPeriod;
import perennial.contract.Billing.ProrationBasis;

/**
 * When a contract, or a line with terms of its own, is billed and for which days.
 *
 * @param term the contract's days of service
 * @param billable those of them that no earlier system has billed
 * @param carriers the invoices that charges in arrears wait for
 */
record Schedule(
        BillingCalendar calendar,
        Span term,
        Span billable,
        InvoiceDates dates,
        Stubs stubs,
        ProrationBasis basis,
        Pauses pauses,
        AdvanceInvoices carriers) {

    /** What the parts before the first and after the last boundary cost. */
    record Stubs(FirstPeriod first, LastPeriod last) {}

    /** The first business date on which some days of service are invoiced. */
    LocalDate generationOf(Period served) {
        var earliest = dates.earliest(served);
        return dates.isInAdvance() || carriers.sequences().isEmpty()
                ? earliest
                : carriers.first(earliest, dates.earliest(periodFrom(served.end())))
                        .orElse(earliest);
    }

    private Period periodFrom(LocalDate day) {
        return calendar.period(calendar.indexOf(day));
    }

    /** Whether two lines' charges come on the same invoices and for the same periods. */
    boolean isAlignedWith(Schedule other) {
        return this == other || calendar.equals(other.calendar) && dates.equals(other.dates);
    }

    Schedule carriedBy(AdvanceInvoices invoices) {
        return new Schedule(calendar, term, billable, dates, stubs, basis, pauses, invoices);
    }

    /** What a meter counted is charged, whether or not the service was to rest. */
    Schedule unpaused() {
        return new Schedule(calendar, term, billable, dates, stubs, basis, Pauses.NONE, carriers);
    }

    /** Installments are equal parts of a price and no service: none of them is prorated, free or paused. */
    Schedule ofInstallments() {
        var whole = new Stubs(FirstPeriod.FULL, LastPeriod.FULL);
        return new Schedule(calendar, term, billable, dates, whole, ProrationBasis.NONE, Pauses.NONE, carriers);
    }

    /** Days before the first boundary that are free by agreement. */
    boolean isFree(Period served, Period reference) {
        return stubs.first() == FirstPeriod.FREE_UNTIL_ANCHOR
                && served.start().equals(term.from())
                && !served.start().equals(reference.start());
    }

    /** Which part of its full period a stretch of service is charged as. */
    Fraction partOf(Period served, Period reference) {
        boolean isFullFirst =
                stubs.first() == FirstPeriod.FULL && served.start().equals(term.from());
        boolean isFullLast = stubs.last() == LastPeriod.FULL && served.end().equals(term.to());
        return isFullFirst || isFullLast ? Fraction.WHOLE : ratioOf(served, reference);
    }

    /** The same, whatever is agreed for the first and the last part. */
    Fraction ratioOf(Period days, Period reference) {
        return Proration.of(basis, days, reference, calendar);
    }

    boolean isUnprorated() {
        return basis == ProrationBasis.NONE;
    }
}
