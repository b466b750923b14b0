package perennial.pricing;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import perennial.contract.Price;

/** Price tiers in rising order without gaps; a unit on a bound belongs to the lower tier. */
record Tiers(List<Tier> all) {

    /**
     * Units above {@code from}, up to and with {@code upTo}.
     *
     * @param upTo null is open
     * @param flat charged once when a unit is in the tier
     * @param flatWhenZero whether the first tier's flat amount is charged for no units, too
     */
    record Tier(BigDecimal from, BigDecimal upTo, BigDecimal unitAmount, BigDecimal flat, boolean flatWhenZero) {

        boolean isEntered(BigDecimal units) {
            return units.compareTo(from) > 0 || flatWhenZero && units.signum() == 0 && from.signum() == 0;
        }

        BigDecimal within(BigDecimal units) {
            return (upTo == null ? units : units.min(upTo)).subtract(from);
        }

        BigDecimal amount(BigDecimal units) {
            return units.multiply(unitAmount).add(flat);
        }

        Tier map(UnaryOperator<BigDecimal> change) {
            return new Tier(from, upTo, change.apply(unitAmount), change.apply(flat), flatWhenZero);
        }

        /** A flat amount alone is told alone; one of zero is not told. */
        String formula(BigDecimal units) {
            var product = Rate.product(units, unitAmount);
            var alone = unitAmount.signum() == 0 || units.signum() == 0;
            return flat.signum() == 0 ? product : (alone ? "" : product + " + ") + flat.toPlainString() + " flat";
        }
    }

    static Tiers of(List<Price.Tier> tiers) {
        return new Tiers(IntStream.range(0, tiers.size())
                .mapToObj(index -> tier(tiers, index))
                .toList());
    }

    /** The tiers that the units reach, in order; none for no units. */
    Stream<Tier> entered(BigDecimal units) {
        return all.stream().filter(tier -> tier.isEntered(units));
    }

    Tiers map(UnaryOperator<BigDecimal> change) {
        return new Tiers(all.stream().map(tier -> tier.map(change)).toList());
    }

    private static Tier tier(List<Price.Tier> tiers, int index) {
        var tier = tiers.get(index);
        return new Tier(
                index == 0 ? BigDecimal.ZERO : tiers.get(index - 1).upTo(),
                tier.upTo(),
                orZero(tier.unitAmount()),
                orZero(tier.flatAmount()),
                Boolean.TRUE.equals(tier.flatWhenZero()));
    }

    private static BigDecimal orZero(BigDecimal amount) {
        return amount == null ? BigDecimal.ZERO : amount;
    }
}
