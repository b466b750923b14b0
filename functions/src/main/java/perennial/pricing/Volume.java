package perennial.pricing;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** All units at the price of the tier that the last of them is in, and the flat amount of that tier. */
record Volume(Tiers tiers) implements Rate {

    @Override
    public BigDecimal amount(BigDecimal units) {
        return reached(units).map(tier -> tier.amount(units)).orElse(BigDecimal.ZERO);
    }

    @Override
    public String formula(BigDecimal units) {
        return reached(units).map(tier -> tier.formula(units)).orElse("0 units");
    }

    @Override
    public Rate map(UnaryOperator<BigDecimal> change) {
        return new Volume(tiers.map(change));
    }

    /**
     * A bound beyond which more units cost less.
     *
     * @param atBound what the units cost, and {@code above} what the least more of them do
     */
    record Cliff(BigDecimal units, BigDecimal atBound, BigDecimal above) {}

    Stream<Cliff> cliffs() {
        return IntStream.range(1, tiers.all().size())
                .mapToObj(index -> cliff(tiers.all().get(index - 1), tiers.all().get(index)))
                .filter(cliff -> cliff.above().compareTo(cliff.atBound()) < 0);
    }

    private static Cliff cliff(Tiers.Tier lower, Tiers.Tier upper) {
        return new Cliff(lower.upTo(), lower.amount(lower.upTo()), upper.amount(lower.upTo()));
    }

    private Optional<Tiers.Tier> reached(BigDecimal units) {
        return tiers.entered(units).reduce((lower, higher) -> higher);
    }
}
