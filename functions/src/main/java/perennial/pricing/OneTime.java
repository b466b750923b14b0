package perennial.pricing;

import java.time.LocalDate;
import perennial.calendar.Period;
import perennial.contract.LineTax;
import perennial.contract.Revenue;
import perennial.id.LineId;
import perennial.money.Money;

/**
 * Something that is charged once.
 *
 * @param field where its amount stands in the contract document
 * @param siteRef null when it is about no site
 * @param day on which it falls due
 * @param tax null when it is no supply and untaxed
 */
record OneTime(
        LineId id,
        ChargeKind kind,
        String field,
        String description,
        String siteRef,
        Money amount,
        LocalDate day,
        LineTax tax,
        Revenue revenue) {

    Period period() {
        return new Period(day, day.plusDays(1));
    }
}
