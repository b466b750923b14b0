package perennial.pricing;

import java.time.LocalDate;
import perennial.calendar.BillingDates;
import perennial.calendar.Period;
import perennial.contract.Billing.Timing;

/**
 * When a period can be invoiced and from which day its payment terms count.
 *
 * @param lead calendar days between an invoice and its period, for billing in advance
 * @param cutoff calendar days after a period within which usage still counts for it, for billing in arrears
 */
record InvoiceDates(Timing timing, int lead, int cutoff, BusinessDayConvention businessDays, BillingZone zone) {

    /** In advance a lead before the period starts; in arrears once it is closed, so nothing is foreseen. */
    LocalDate earliest(Period served) {
        var day = isInAdvance()
                ? BillingDates.generation(served.start(), lead)
                : served.end().plusDays(cutoff);
        return dated(day);
    }

    /** The business date of the run that invoices what is to be invoiced on a day. */
    LocalDate dated(LocalDate day) {
        return zone.businessDateOf(businessDays.adjusted(day));
    }

    LocalDate termsCountFrom(Period served) {
        return isInAdvance() ? served.start() : served.end();
    }

    /** No period that starts later than this day is generated through the given one. */
    LocalDate lastStart(LocalDate through) {
        var last = businessDays.lastAdjustedThrough(zone.dayOn(through));
        return isInAdvance() ? last.plusDays(lead) : last;
    }

    boolean isInAdvance() {
        return timing == Timing.IN_ADVANCE;
    }
}
