package perennial.pricing;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import perennial.pricing.Derivation.PriceStep;

/** The price on a day, and the steps that led to it, in order. */
record PriceInForce(Rate rate, List<PriceStep> steps) {

    /** One amount in place of the price, which then begins anew. */
    PriceInForce replaced(BigDecimal unitAmount, PriceStep step) {
        return new PriceInForce(rate.map(amount -> unitAmount), and(step));
    }

    /** No price falls below zero. */
    PriceInForce changed(UnaryOperator<BigDecimal> change, PriceStep step) {
        return new PriceInForce(rate.map(amount -> change.apply(amount).max(BigDecimal.ZERO)), and(step));
    }

    private List<PriceStep> and(PriceStep step) {
        return Stream.concat(steps.stream(), Stream.of(step)).toList();
    }
}
