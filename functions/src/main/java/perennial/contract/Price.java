package perennial.contract;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * What one unit costs for one full cycle of its line.
 *
 * @param unitAmount major units of the currency, up to 12 decimals
 * @param pool lines with one pool name are tiered on their common quantity
 * @param currency ISO 4217; null means the customer's
 */
public record Price(
        Model model,
        BigDecimal unitAmount,
        String currency,
        List<Tier> tiers,
        BigDecimal packageSize,
        Long minimumMinor,
        Long maximumMinor,
        String priceBook,
        List<Season> seasonal,
        List<Step> steps,
        Escalator escalator,
        Commitment commitment,
        String pool) {

    /** How quantity becomes an amount. */
    public enum Model {
        FLAT,
        PER_UNIT,
        TIERED_GRADUATED,
        TIERED_VOLUME,
        PACKAGE,
        USAGE,
        PERCENT_OF
    }

    /**
     * A price tier up to and including {@code upTo} units; null is open.
     *
     * @param from the bound that the units lie above; null means that of the tier before
     * @param flatAmount charged once when a unit is in the tier
     * @param flatWhenZero whether the first tier's flat amount is charged for no units, too
     */
    public record Tier(
            BigDecimal from, BigDecimal upTo, BigDecimal unitAmount, BigDecimal flatAmount, Boolean flatWhenZero) {}

    /** A recurring window of the year, {@code from} and {@code to} as MM-DD, both included. */
    public record Season(String from, String to, Kind kind, BigDecimal value) {
        /** What the season does to the price. */
        public enum Kind {
            PERCENT,
            AMOUNT,
            OVERRIDE
        }
    }

    /** A price agreed ahead, from a day on. */
    public record Step(LocalDate from, BigDecimal unitAmount) {}

    /** A recurring increase. */
    public record Escalator(
            Kind kind,
            BigDecimal value,
            Integer everyMonths,
            LocalDate firstOn,
            Base base,
            BigDecimal floor,
            BigDecimal cap,
            String index,
            Integer noticeDays) {
        /** How the increase is found. */
        public enum Kind {
            PERCENT,
            SCHEDULE,
            INDEX
        }

        /** What the increase applies to. */
        public enum Base {
            CURRENT,
            ORIGINAL
        }
    }

    /** Units bought ahead or at least. */
    public record Commitment(BigDecimal minimumQuantity, BigDecimal prepaidQuantity, Boolean rollover) {}

    public Price {
        tiers = Lists.orEmpty(tiers);
        seasonal = Lists.orEmpty(seasonal);
        steps = Lists.orEmpty(steps);
    }

    /** The same price with another amount for a unit. */
    public Price withUnitAmount(BigDecimal other) {
        return new Price(
                model,
                other,
                currency,
                tiers,
                packageSize,
                minimumMinor,
                maximumMinor,
                priceBook,
                seasonal,
                steps,
                escalator,
                commitment,
                pool);
    }
}
