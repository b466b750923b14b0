package perennial.pricing;

import java.math.BigDecimal;

/** Which part of a full period is charged; kept as two whole numbers so that it is divided only once, at the end. */
record Fraction(long numerator, long denominator) {
    static final Fraction WHOLE = new Fraction(1, 1);
    static final Fraction NOTHING = new Fraction(0, 1);

    static Fraction of(long numerator, long denominator) {
        return numerator == denominator ? WHOLE : new Fraction(numerator, denominator);
    }

    boolean isWhole() {
        return numerator == denominator;
    }

    Fraction plus(Fraction other) {
        return of(
                Math.addExact(
                        Math.multiplyExact(numerator, other.denominator),
                        Math.multiplyExact(other.numerator, denominator)),
                Math.multiplyExact(denominator, other.denominator));
    }

    BigDecimal times(BigDecimal amount) {
        return amount.multiply(BigDecimal.valueOf(numerator));
    }

    BigDecimal divisor() {
        return BigDecimal.valueOf(denominator);
    }

    @Override
    public String toString() {
        return numerator + "/" + denominator;
    }
}
