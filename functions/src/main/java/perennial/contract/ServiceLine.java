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
        BillingOverride billingOverride) {

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
}
