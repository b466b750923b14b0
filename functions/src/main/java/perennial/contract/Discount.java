package perennial.contract;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * A discount on a line or a contract.
 *
 * @param value percent, an amount in major units per period, or a number of periods, by kind
 * @param from first day; null means always
 * @param to first day without it any more; null means no end
 * @param capMinor most that it takes off a full period, in minor units; null is no limit
 * @param order discounts apply in ascending order, then in document order
 */
public record Discount(
        String code,
        Kind kind,
        BigDecimal value,
        LocalDate from,
        LocalDate to,
        Integer maxPeriods,
        Long capMinor,
        Integer order,
        AppliesTo appliesTo,
        Stacking stacking,
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
        CONTRACT,
        /** Of all the customer's contracts: written in each of them, it is taken off each of them. */
        CUSTOMER
    }

    /** How it goes with others that are taken off the same. */
    public enum Stacking {
        /** Taken with the others, one after another. */
        STACK,
        /** Of all that are marked so only the one that takes off most counts. */
        BEST
    }
}
