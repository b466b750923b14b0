package perennial.contract;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * A discount on a line or a contract.
 *
 * @param value percent, or an amount in major units per period, by kind
 * @param from first day; null means always
 * @param to first day without it any more; null means no end
 * @param order discounts apply in ascending order, then in document order
 */
public record Discount(
        String code,
        Kind kind,
        BigDecimal value,
        LocalDate from,
        LocalDate to,
        Integer maxPeriods,
        Integer order,
        AppliesTo appliesTo,
        String reason) {
    /** What the discount takes off. */
    public enum Kind {
        PERCENT,
        AMOUNT,
        FREE_PERIODS
    }

    /** What the discount is taken off. */
    public enum AppliesTo {
        LINE,
        CONTRACT
    }
}
