package perennial.pricing;

import java.math.BigDecimal;
import perennial.calendar.Period;

/**
 * A run of days of one charge with one price.
 *
 * @param part what the days cost of a full period
 * @param percent of the price that is charged on these days: 100, or less while the line is paused
 */
record Stretch(Period days, Fraction part, BigDecimal percent, Rate price, BigDecimal units) {
    static final BigDecimal ALL = BigDecimal.valueOf(100);

    Exact exact() {
        var amount = Exact.of(price.amount(units)).times(part);
        return isCharged() ? amount : amount.percent(percent);
    }

    /** Factors that are one are left out. */
    String formula() {
        var share = part.isWhole() ? "" : " x " + part;
        var charged = isCharged() ? "" : " x " + percent.toPlainString() + " %";
        return price.formula(units) + share + charged;
    }

    private boolean isCharged() {
        return percent.compareTo(ALL) == 0;
    }
}
