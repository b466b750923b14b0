package perennial.contract;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * One version of a recurring service line.
 *
 * @param from first day of this version; null means the contract's start
 * @param to first day after it; null means the contract's end
 * @param quantity units, up to 12 decimals; null means 1
 * @param increaseAfter last day on which its price may not rise; null means none
 * @param rateChange what opened this version; null when the source did
 */
public record ServiceLine(
        String lineId,
        String externalId,
        String siteRef,
        String serviceCode,
        String serviceType,
        String tier,
        String description,
        LocalDate from,
        LocalDate to,
        BigDecimal quantity,
        String unit,
        Price price,
        String meterRef,
        Included included,
        List<Discount> discounts,
        LineTax tax,
        Revenue revenue,
        BillingOverride billingOverride,
        LocalDate increaseAfter,
        RateChange rateChange) {

    /** Units a period that cost nothing; {@code rollover} carries what is left into the next period. */
    public record Included(BigDecimal quantity, Boolean rollover) {}

    /** Terms of this line that differ from the contract's. */
    public record BillingOverride(
            Billing.Cycle cycle, Billing.Timing timing, Billing.ProrationBasis prorationBasis, String billTo) {}

    public ServiceLine {
        discounts = Lists.orEmpty(discounts);
    }

    /** Whether a meter counts its units. */
    public boolean hasMeter() {
        return meterRef != null && !meterRef.isBlank();
    }

    /**
     * The bulk change of rates that opened a version of a line, by whom and why.
     *
     * @param was the price of one unit before it, in major units
     */
    public record RateChange(String id, String reason, String author, BigDecimal was) {}

    /** Whether this version's own dates include a day. */
    public boolean holdsOn(LocalDate day) {
        return (from == null || !day.isBefore(from)) && (to == null || day.isBefore(to));
    }

    public boolean isOpenedBy(String change) {
        return rateChange != null && rateChange.id().equals(change);
    }

    /** The same version with another end; {@code day} is the first day after it, or null. */
    public ServiceLine until(LocalDate day) {
        return copy(from, day, price, rateChange);
    }

    /** The version that follows this one from a day on, with another price of a unit. */
    public ServiceLine repriced(LocalDate day, BigDecimal unitAmount, RateChange change) {
        return copy(day, to, price.withUnitAmount(unitAmount), change);
    }

    private ServiceLine copy(LocalDate first, LocalDate end, Price other, RateChange change) {
        return new ServiceLine(
                lineId,
                externalId,
                siteRef,
                serviceCode,
                serviceType,
                tier,
                description,
                first,
                end,
                quantity,
                unit,
                other,
                meterRef,
                included,
                discounts,
                tax,
                revenue,
                billingOverride,
                increaseAfter,
                change);
    }
}
