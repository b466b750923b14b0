package perennial.calendar;

import java.time.LocalDate;

/** The dates that follow from a period: when its invoice is generated and when it is due. */
public final class BillingDates {
    private BillingDates() {}

    /** Calendar days before the period starts; whoever joins later is billed by the next run. */
    public static LocalDate generation(LocalDate periodStart, int leadDays) {
        return periodStart.minusDays(leadDays);
    }

    /** Payment terms count from the period, but nothing is due before it is invoiced. */
    public static LocalDate due(LocalDate termsFrom, int netDays, LocalDate invoiceDate) {
        var byTerms = termsFrom.plusDays(netDays);
        return byTerms.isBefore(invoiceDate) ? invoiceDate : byTerms;
    }
}
