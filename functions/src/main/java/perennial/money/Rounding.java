package perennial.money;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;

/** The only place where a fraction becomes money, so the mode has one name and one owner: the legal entity. */
public enum Rounding {
    /** Half away from zero, so that a credit mirrors its charge. The default. */
    HALF_UP(RoundingMode.HALF_UP),
    /** Half to the even neighbour, for entities that need it. */
    HALF_EVEN(RoundingMode.HALF_EVEN);

    private final RoundingMode mode;

    Rounding(RoundingMode mode) {
        this.mode = mode;
    }

    /** Rounds an exact amount in major units (49.955 dollars) once, to the currency's minor unit. */
    public Money toMoney(BigDecimal exactMajor, Currency currency) {
        return toMoney(exactMajor, BigDecimal.ONE, currency);
    }

    /** Rounds an exact amount to decimals, for a price that is kept and is not money yet. */
    public BigDecimal round(BigDecimal exact, int decimals) {
        return exact.setScale(decimals, mode);
    }

    /** Rounds {@code numerator / denominator} major units; divides once and rounds once. */
    public Money toMoney(BigDecimal numerator, BigDecimal denominator, Currency currency) {
        int exponent = currency.getDefaultFractionDigits();
        long minor =
                numerator.movePointRight(exponent).divide(denominator, 0, mode).longValueExact();
        return new Money(minor, currency);
    }
}
