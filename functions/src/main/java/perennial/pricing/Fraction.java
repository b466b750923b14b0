package perennial.pricing;

import java.math.BigDecimal;
import java.math.BigInteger;

/** Which part of a full period is charged; kept as two whole numbers so that it is divided only once, at the end. */
record Fraction(long numerator, long denominator) {
    static final Fraction WHOLE = new Fraction(1, 1);
    static final Fraction NOTHING = new Fraction(0, 1);

    static Fraction of(long numerator, long denominator) {
        return numerator == denominator ? WHOLE : new Fraction(numerator, denominator);
    }

    static Fraction percent(BigDecimal percent) {
        var hundredths = percent.stripTrailingZeros();
        int digits = Math.max(hundredths.scale(), 0);
        return reduced(
                hundredths.movePointRight(digits).longValueExact(),
                BigDecimal.valueOf(100).movePointRight(digits).longValueExact());
    }

    boolean isWhole() {
        return numerator == denominator;
    }

    boolean isSameAs(Fraction other) {
        return Math.multiplyExact(numerator, other.denominator) == Math.multiplyExact(other.numerator, denominator);
    }

    Fraction plus(Fraction other) {
        return denominator == other.denominator
                ? of(Math.addExact(numerator, other.numerator), denominator)
                : reduced(
                        Math.addExact(
                                Math.multiplyExact(numerator, other.denominator),
                                Math.multiplyExact(other.numerator, denominator)),
                        Math.multiplyExact(denominator, other.denominator));
    }

    Fraction times(Fraction other) {
        return reduced(
                Math.multiplyExact(numerator, other.numerator), Math.multiplyExact(denominator, other.denominator));
    }

    Fraction over(Fraction other) {
        return times(new Fraction(other.denominator, other.numerator));
    }

    private static Fraction reduced(long numerator, long denominator) {
        long divisor = BigInteger.valueOf(numerator)
                .gcd(BigInteger.valueOf(denominator))
                .longValueExact();
        return new Fraction(numerator / divisor, denominator / divisor);
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
