package perennial.invoicing.comparison;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import perennial.invoicing.comparison.Cause.Kind;
import perennial.money.Money;

/** What makes the amount before discounts of a line another one: its periods, pauses, units and price. */
record Factors(LineSum before, LineSum after) {

    /** One of them, as it was and as it is. */
    private record Factor(Kind kind, BigDecimal from, BigDecimal to, String words) {
        boolean isChanged() {
            return from.compareTo(to) != 0;
        }

        /** Nothing can be scaled from zero, so what begins there comes last and takes the rest. */
        boolean beginsAtNothing() {
            return from.signum() == 0;
        }
    }

    List<Effect> effects() {
        var factors = changed();
        var effects = new ArrayList<Effect>();
        var amount = before.gross();
        for (var factor : factors) {
            boolean isLast = effects.size() == factors.size() - 1;
            var next = isLast ? after.gross() : scaled(amount, factor);
            effects.add(new Effect(factor.kind(), next.minus(amount), factor.words()));
            amount = next;
        }
        return factors.isEmpty() ? unexplained() : effects;
    }

    private List<Effect> unexplained() {
        var difference = after.gross().minus(before.gross());
        return difference.isZero() ? List.of() : List.of(new Effect(Kind.OTHER, difference, "amount"));
    }

    private static Money scaled(Money amount, Factor factor) {
        return factor.beginsAtNothing() ? amount : LineChange.scaled(amount, factor.to(), factor.from());
    }

    private List<Factor> changed() {
        var numbers = Stream.of(periods(), pauses(), units()).filter(Factor::isChanged);
        return Stream.concat(numbers, price().stream())
                .sorted(Comparator.comparing(Factor::beginsAtNothing))
                .toList();
    }

    private Factor periods() {
        var kind = before.isWhole() && after.isWhole() ? Kind.PERIODS : Kind.STUB;
        return factor(kind, before.periods(), after.periods(), " periods");
    }

    private Factor pauses() {
        return factor(Kind.PAUSE, before.charged(), after.charged(), " %");
    }

    private Factor units() {
        boolean isMetered = after.charges().getLast().kind().name().equals("USAGE");
        return factor(isMetered ? Kind.USAGE : Kind.QUANTITY, before.units(), after.units(), " units");
    }

    private static Factor factor(Kind kind, BigDecimal from, BigDecimal to, String unit) {
        return new Factor(kind, from, to, plain(from) + " -> " + plain(to) + unit);
    }

    private static String plain(BigDecimal number) {
        return number.round(new MathContext(6)).stripTrailingZeros().toPlainString();
    }

    /** A price is compared unit by unit where it has one; tiers only where their units are the same. */
    private Optional<Factor> price() {
        boolean isByUnit = isOne(before.unitAmounts()) && isOne(after.unitAmounts());
        boolean isSame = isByUnit
                ? before.unitAmounts().getFirst().compareTo(after.unitAmounts().getFirst()) == 0
                : units().isChanged() || before.prices().equals(after.prices());
        var words = String.join(" | ", before.prices()) + " -> " + String.join(" | ", after.prices());
        return isSame && !termsChanged()
                ? Optional.empty()
                : Optional.of(new Factor(priceKind(), BigDecimal.ONE, BigDecimal.ONE, words));
    }

    private static boolean isOne(List<BigDecimal> amounts) {
        return amounts.size() == 1 && amounts.getFirst() != null;
    }

    private boolean termsChanged() {
        return !before.terms("").equals(after.terms(""));
    }

    private Kind priceKind() {
        return Stream.of(Kind.SEASON, Kind.ESCALATOR, Kind.STEP)
                .filter(kind -> !before.terms(kind.name()).equals(after.terms(kind.name())))
                .findFirst()
                .orElse(Kind.PRICE);
    }
}
