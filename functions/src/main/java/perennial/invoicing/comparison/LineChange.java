package perennial.invoicing.comparison;

import static java.math.RoundingMode.HALF_EVEN;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import perennial.invoicing.comparison.Cause.Kind;
import perennial.money.Allocation;
import perennial.money.Money;

/**
 * How a line that both invoices have came to differ. The amount before discounts is changed factor by factor from what it
 * was to what it is, the last factor taking the rest; then discounts that begin or end; then taxes that change. What
 * follows in proportion, a standing discount or tax, goes with what it follows.
 */
record LineChange(LineSum before, LineSum after) {

    List<Effect> effects() {
        var gross = new Factors(before, after).effects();
        var net = following(standingDiscounts().negated(), gross, Kind.DISCOUNT, "amount");
        var discounted = Stream.concat(net.stream(), changedDiscounts()).toList();
        return taxed(discounted);
    }

    private Stream<Effect> changedDiscounts() {
        var was = before.discounts();
        var is = after.discounts();
        var ended = was.entrySet().stream()
                .filter(each -> !is.containsKey(each.getKey()))
                .map(each -> new Effect(Kind.DISCOUNT, each.getValue(), each.getKey() + " ended"));
        var begun = is.entrySet().stream()
                .filter(each -> !was.containsKey(each.getKey()))
                .map(each -> new Effect(Kind.DISCOUNT, each.getValue().negated(), each.getKey() + " began"));
        return Stream.concat(ended, begun);
    }

    /** How much more the discounts take off that both have. */
    private Money standingDiscounts() {
        var was = before.discounts();
        return after.discounts().entrySet().stream()
                .filter(each -> was.containsKey(each.getKey()))
                .map(each -> each.getValue().minus(was.get(each.getKey())))
                .reduce(nothing(), Money::plus);
    }

    private List<Effect> taxed(List<Effect> net) {
        var all = after.tax().minus(before.tax());
        if (before.taxation().equals(after.taxation())) {
            return following(all, net, Kind.ROUNDING, "tax");
        }
        var expected = expectedTax();
        var words = String.join(", ", before.taxation()) + " -> " + String.join(", ", after.taxation());
        var changed = new ArrayList<>(following(expected.minus(before.tax()), net, Kind.TAX, words));
        changed.add(new Effect(Kind.TAX, after.tax().minus(expected), words));
        return changed;
    }

    /** What the tax would be had nothing but the taxed amount changed. */
    private Money expectedTax() {
        return before.net().isZero() ? nothing() : scaled(before.tax(), decimal(after.net()), decimal(before.net()));
    }

    /** Spreads what follows in proportion; where there is nothing to follow it is an effect of its own. */
    private List<Effect> following(Money more, List<Effect> effects, Kind alone, String words) {
        var weights = effects.stream()
                .map(effect -> Math.abs(effect.amount().minor()))
                .toList();
        if (weights.stream().allMatch(weight -> weight == 0)) {
            var all = new ArrayList<>(effects);
            all.add(new Effect(alone, more, words));
            return all;
        }
        var parts = Allocation.of(more, weights);
        return IntStream.range(0, effects.size())
                .mapToObj(index -> effects.get(index).plus(parts.get(index)))
                .toList();
    }

    private Money nothing() {
        return Money.zero(after.gross().currency());
    }

    static Money scaled(Money amount, BigDecimal to, BigDecimal from) {
        var minor = BigDecimal.valueOf(amount.minor()).multiply(to).divide(from, 0, HALF_EVEN);
        return new Money(minor.longValueExact(), amount.currency());
    }

    private static BigDecimal decimal(Money amount) {
        return BigDecimal.valueOf(amount.minor());
    }
}
