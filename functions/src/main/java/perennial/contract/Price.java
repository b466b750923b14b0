package perennial.contract;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import perennial.settings.PriceBook;

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
        String pool,
        PriceOverride override) {

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

    /**
     * A recurring window of the year, {@code from} and {@code to} as MM-DD, both included; one that ends before it begins
     * runs across New Year. 29 February is a day of leap years only.
     */
    public record Season(String from, String to, Kind kind, BigDecimal value) {
        /** Whether a day is in the window, which must have both its ends. */
        public boolean covers(LocalDate day) {
            var at = MonthDay.from(day);
            boolean begun = !at.isBefore(monthDay(from));
            boolean over = at.isAfter(monthDay(to));
            return isAcrossNewYear() ? begun || !over : begun && !over;
        }

        private boolean isAcrossNewYear() {
            return monthDay(to).isBefore(monthDay(from));
        }

        static MonthDay monthDay(String text) {
            return MonthDay.parse("--" + text);
        }

        /** What the season does to the price. */
        public enum Kind {
            PERCENT,
            AMOUNT,
            OVERRIDE
        }
    }

    /** A price agreed ahead, from a day on. */
    public record Step(LocalDate from, BigDecimal unitAmount) {}

    /**
     * A recurring increase, in percent of the price; {@code SCHEDULE} is that of the steps.
     *
     * @param firstOn the day of the first increase; the others follow every so many months
     * @param floor the least increase in percent, and {@code cap} the greatest
     * @param noticeDays calendar days before an increase on which it is known; an index is read on that day
     * @param prorated whether an increase within a period holds from its day; otherwise it waits for the next period
     */
    public record Escalator(
            Kind kind,
            BigDecimal value,
            Integer everyMonths,
            LocalDate firstOn,
            Base base,
            BigDecimal floor,
            BigDecimal cap,
            String index,
            Integer noticeDays,
            Boolean prorated) {
        /** How the increase is found. */
        public enum Kind {
            PERCENT,
            SCHEDULE,
            INDEX
        }

        /** The day of an increase, counted from zero. */
        public LocalDate effective(int number) {
            return firstOn.plusMonths((long) number * everyMonths);
        }

        /** The day on which an index is read for an increase; for number -1, the value that the first is measured by. */
        public LocalDate readFor(int number) {
            return effective(number).minusDays(noticeDays == null ? 0 : noticeDays);
        }

        /** What the increase applies to. */
        public enum Base {
            CURRENT,
            ORIGINAL
        }
    }

    /**
     * Another price for a time, whatever all other terms say.
     *
     * @param author who allowed it
     * @param until last day on which it holds
     */
    public record PriceOverride(BigDecimal unitAmount, String author, String reason, LocalDate until) {}

    /** Units bought ahead or at least. */
    public record Commitment(BigDecimal minimumQuantity, BigDecimal prepaidQuantity, Boolean rollover) {}

    public Price {
        tiers = Lists.orEmpty(tiers);
        seasonal = Lists.orEmpty(seasonal);
        steps = Lists.orEmpty(steps);
    }

    /** The same terms with the amounts of a price book's entry. */
    Price booked(PriceBook.Entry entry) {
        return new Price(
                entry.model() == null ? model : Model.valueOf(entry.model().name()),
                entry.unitAmount(),
                currency,
                entry.tiers().stream()
                        .map(tier -> new Tier(null, tier.upTo(), tier.unitAmount(), tier.flatAmount(), null))
                        .toList(),
                entry.packageSize(),
                minimumMinor,
                maximumMinor,
                priceBook,
                seasonal,
                steps,
                escalator,
                commitment,
                pool,
                override);
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
                pool,
                override);
    }

    /** Whether it stays the same for the whole life of a contract. */
    public boolean isConstant() {
        return steps.isEmpty() && seasonal.isEmpty() && escalator == null && override == null;
    }
}
