package perennial.pricing;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.UnaryOperator;

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

    private Optional<Tiers.Tier> reached(BigDecimal units) {
        return tiers.entered(units).reduce((lower, higher) -> higher);
    }
}
