package perennial.rate;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;

/**
 * What becomes of a price: a percentage of it, then an amount, are added, and the sum is rounded half up.
 *
 * @param percent 4 means four percent more; null means none
 * @param amount in major units of the line's currency; null means none
 * @param roundTo new prices are multiples of it; null means the currency's smallest unit
 */
public record Adjustment(BigDecimal percent, BigDecimal amount, BigDecimal roundTo) {

    BigDecimal of(BigDecimal price, Currency currency) {
        var percentage = price.multiply(orZero(percent)).movePointLeft(2);
        var step = roundTo == null ? BigDecimal.ONE.movePointLeft(currency.getDefaultFractionDigits()) : roundTo;
        return price.add(percentage)
                .add(orZero(amount))
                .divide(step, 0, RoundingMode.HALF_UP)
                .multiply(step);
    }

    private static BigDecimal orZero(BigDecimal number) {
        return number == null ? BigDecimal.ZERO : number;
    }
}
