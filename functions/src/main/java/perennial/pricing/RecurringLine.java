package perennial.pricing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import perennial.contract.Billing.ProrationBasis;
import perennial.contract.Discount;
import perennial.contract.LineTax;
import perennial.contract.Revenue;
import perennial.id.LineId;

/**
 * One version of a line that is charged period after period, whether it is a service or a rented device.
 *
 * @param pointer its place in the contract document
 * @param version its own first day, as text
 * @param lineStart first day of the first version of the line, from which limited discounts count
 * @param span its days of service within the contract's billable days
 * @param quantity units; one where a flat price is for the line
 * @param pool name of the lines that are tiered together; null when the line is on its own
 * @param schedule the contract's, or one by terms of its own
 */
record RecurringLine(
        String pointer,
        LineId id,
        String version,
        ChargeKind kind,
        LocalDate lineStart,
        Span span,
        Subject subject,
        BigDecimal quantity,
        PriceOverTime price,
        Bounds bounds,
        String pool,
        List<Discount> discounts,
        LineTax tax,
        Revenue revenue,
        Schedule schedule) {

    /** What is charged for and where; {@code siteRef} may be null. */
    record Subject(String description, String siteRef) {}

    ProrationBasis basis() {
        return schedule.basis();
    }
}
