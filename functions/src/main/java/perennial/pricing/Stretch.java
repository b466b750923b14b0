package perennial.pricing;

import java.math.BigDecimal;
import perennial.calendar.Period;

/**
 * A run of days of one charge with one price.
 *
 * @param part what the days cost of a full period
 * @param percent of the price that is charged on these days: 100, or less while the line is paused
 */
record Stretch(Period days, Fraction part, BigDecimal percent, PriceInForce price, Units units) {
    static final BigDecimal ALL = BigDecimal.valueOf(100);

    Exact exact() {
        return shareOf(units.amount(price.rate()));
    }

    /** What these days cost when a full period costs the amount. */
    Exact shareOf(Exact amount) {
        var share = amount.times(part);
        return isCharged() ? share : share.percent(percent);
    }

    Derivation.Share told() {
        return new Derivation.Share(
                days, part.toString(), percent, units.own(), units.formula(price.rate()), price.steps());
    }

    /** Factors that are one are left out. */
    String formula() {
        var factors =
                (part.isWhole() ? "" : " x " + part) + (isCharged() ? "" : " x " + percent.toPlainString() + " %");
        var full = units.formula(price.rate());
        return factors.isEmpty() ? full : Units.factor(full) + factors;
    }

    boolean isCharged() {
        return percent.compareTo(ALL) == 0;
    }

    /** The part that is left of a full period when it is paused. */
    Fraction charged() {
        return part.times(Fraction.percent(percent));
    }
}
