package perennial.pricing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
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
 * @param metering how a meter counts its units; null when the contract gives the quantity
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
        Metering metering,
        Schedule schedule) {

    /** What is charged for and where; {@code siteRef} may be null. */
    record Subject(String description, String siteRef) {}

    /** What its meter counted in the period that is priced; null when the contract gives the quantity. */
    Metered counted() {
        return metering == null ? null : metering.counted();
    }

    /** The same line with the units that its meter counted in the period that is priced. */
    RecurringLine counted(Metered metered) {
        return new RecurringLine(
                pointer,
                id,
                version,
                kind,
                lineStart,
                span,
                subject,
                metered.billed(),
                price,
                bounds,
                pool,
                discounts,
                tax,
                revenue,
                metering.with(metered),
                schedule);
    }

    /** The units of this metered line that are paid in advance: a line beside it, as it is billed ahead of it. */
    RecurringLine prepaid(PriceOverTime each, Schedule inAdvance) {
        return new RecurringLine(
                pointer,
                new LineId("prepaid:" + id.value()),
                version,
                ChargeKind.PREPAID,
                lineStart,
                span,
                new Subject("Prepaid " + subject.description(), subject.siteRef()),
                metering.allowance().prepaid().units(),
                each,
                Bounds.NONE,
                null,
                discounts,
                tax,
                revenue,
                null,
                inAdvance);
    }
}
