package perennial.pricing;

import java.math.BigDecimal;
import perennial.money.Rounding;

/**
 * How an increased price is rounded: to the currency's minor unit, or to the decimals that the price has where they are
 * more.
 *
 * @param decimals those of the currency
 */
record PriceRounding(Rounding rounding, int decimals) {

    BigDecimal of(BigDecimal exact, BigDecimal price) {
        return rounding.round(exact, Math.max(decimals, price.scale()));
    }
}
