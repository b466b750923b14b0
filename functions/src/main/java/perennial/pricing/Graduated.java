package perennial.pricing;

import java.math.BigDecimal;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Every unit at the price of the tier it is in, and the flat amount of each tier that is entered. */
record Graduated(Tiers tiers) implements Rate {

    @Override
    public BigDecimal amount(BigDecimal units) {
        return tiers.entered(units)
                .map(tier -> tier.amount(tier.within(units)))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    @Override
    public String formula(BigDecimal units) {
        var told = tiers.entered(units)
                .map(tier -> tier.formula(tier.within(units)))
                .collect(Collectors.joining(" + "));
        return told.isEmpty() ? "0 units" : told;
    }

    @Override
    public Rate map(UnaryOperator<BigDecimal> change) {
        return new Graduated(tiers.map(change));
    }
}
