package perennial.pricing;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.stream.Stream;
import perennial.money.Money;
import perennial.money.Rounding;

/** An exact amount in major units, kept as a quotient so that it is divided once and rounded once. */
record Exact(BigDecimal numerator, BigDecimal denominator) implements Comparable<Exact> {
    static final Exact ZERO = of(BigDecimal.ZERO);

    static Exact of(BigDecimal amount) {
        return new Exact(amount, BigDecimal.ONE);
    }

    static Exact sum(Stream<Exact> amounts) {
        return amounts.reduce(Exact::plus).orElse(ZERO);
    }

    Exact plus(Exact other) {
        return denominator.compareTo(other.denominator) == 0
                ? new Exact(numerator.add(other.numerator), denominator)
                : new Exact(
                        numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
                        denominator.multiply(other.denominator));
    }

    Exact times(Fraction part) {
        return new Exact(part.times(numerator), denominator.multiply(part.divisor()));
    }

    Exact percent(BigDecimal percent) {
        return new Exact(numerator.multiply(percent).movePointLeft(2), denominator);
    }

    @Override
    public int compareTo(Exact other) {
        return numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
    }

    Money toMoney(Rounding rounding, Currency currency) {
        return rounding.toMoney(numerator, denominator, currency);
    }
}
