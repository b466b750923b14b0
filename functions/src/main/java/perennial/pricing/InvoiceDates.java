package perennial.pricing;

import java.time.LocalDate;
import perennial.calendar.BillingDates;
import perennial.calendar.Period;
import perennial.contract.Billing.Timing;

/**
 * When a period is invoiced and from which day its payment terms count.
 *
 * @param lead calendar days between an invoice and its period, for billing in advance
 */
record InvoiceDates(Timing timing, int lead, BusinessDayConvention businessDays) {

    /** In advance a lead before the period starts; in arrears once it is over, so nothing is foreseen. */
    LocalDate generationOf(Period served) {
        var day = isInAdvance() ? BillingDates.generation(served.start(), lead) : served.end();
        return businessDays.adjusted(day);
    }

    LocalDate termsCountFrom(Period served) {
        return isInAdvance() ? served.start() : served.end();
    }

    /** No period that starts later than this day is generated through the given one. */
    LocalDate lastStart(LocalDate through) {
        var last = businessDays.lastAdjustedThrough(through);
        return isInAdvance() ? last.plusDays(lead) : last;
    }

    boolean isInAdvance() {
        return timing == Timing.IN_ADVANCE;
    }
}
