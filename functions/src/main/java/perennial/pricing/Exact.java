package perennial.pricing;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import perennial.money.Money;
import perennial.money.Rounding;

/** An exact amount in major units, kept as a quotient so that it is divided once and rounded once. */
record Exact(BigDecimal numerator, BigDecimal denominator) implements Comparable<Exact> {
    static final Exact ZERO = of(BigDecimal.ZERO);

    static Exact of(BigDecimal amount) {
        return new Exact(amount, BigDecimal.ONE);
    }

    /** Equal denominators first, so that thousands of parts of one period add up in small numbers. */
    static Exact sum(Stream<Exact> amounts) {
        var byDenominator = amounts.collect(Collectors.groupingBy(
                amount -> amount.denominator.stripTrailingZeros(),
                TreeMap::new,
                Collectors.reducing(ZERO, Exact::plus)));
        return byDenominator.values().stream().reduce(ZERO, Exact::plus);
    }

    Exact plus(Exact other) {
        if (numerator.signum() == 0) {
            return other;
        }
        return denominator.compareTo(other.denominator) == 0
                ? new Exact(numerator.add(other.numerator), denominator)
                : new Exact(
                        numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
                        denominator.multiply(other.denominator));
    }

    Exact minus(BigDecimal amount) {
        return new Exact(numerator.subtract(amount.multiply(denominator)), denominator);
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

    /** Without the fraction of a minor unit. */
    Money floor(Currency currency) {
        var minor = numerator.movePointRight(currency.getDefaultFractionDigits());
        return new Money(minor.divide(denominator, 0, RoundingMode.FLOOR).longValueExact(), currency);
    }

    Money toMoney(Rounding rounding, Currency currency) {
        return rounding.toMoney(numerator, denominator, currency);
    }
}
