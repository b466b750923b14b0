package perennial.local.reference;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import perennial.contract.Price;
import perennial.contract.Price.Model;

/** What a line costs for a full period by the terms of one day, in major units. */
record NaivePrice(Price price, BigDecimal quantity, BigDecimal free, NaiveTerms terms) {

    Exact on(LocalDate day) {
        return switch (price.model()) {
            case FLAT -> terms.unitOn(day);
            case PER_UNIT -> terms.unitOn(day).times(units());
            case TIERED_GRADUATED -> graduated();
            case TIERED_VOLUME -> volume();
            case PACKAGE -> packages(day);
            case PERCENT_OF, USAGE -> Exact.NOTHING;
        };
    }

    boolean isPercentOf() {
        return price.model() == Model.PERCENT_OF;
    }

    /** Percent of what others cost. */
    Exact percent() {
        return Exact.of(price.unitAmount()).over(Exact.of(100));
    }

    /** No less and no more than the bounds, of which a part of a period has a part. */
    Exact bounded(Exact amount, Exact part) {
        if (price.minimumMinor() != null) {
            var least = part.times(Exact.of(price.minimumMinor(), 100));
            return amount.compare(least) < 0 ? least : most(amount, part);
        }
        return most(amount, part);
    }

    private Exact most(Exact amount, Exact part) {
        if (price.maximumMinor() == null) {
            return amount;
        }
        var most = part.times(Exact.of(price.maximumMinor(), 100));
        return amount.compare(most) > 0 ? most : amount;
    }

    /** Tier after tier, the units in it, and its flat amount when one is. */
    private Exact graduated() {
        var sum = Exact.NOTHING;
        var below = Exact.NOTHING;
        for (var tier : price.tiers()) {
            if (isIn(tier, below)) {
                boolean isLast = tier.upTo() == null || units().compare(Exact.of(tier.upTo())) <= 0;
                var within = (isLast ? units() : Exact.of(tier.upTo())).minus(below);
                sum = sum.plus(within.times(unitOf(tier))).plus(flatOf(tier));
            }
            below = tier.upTo() == null ? below : Exact.of(tier.upTo());
        }
        return sum;
    }

    /** All units at the price of the last tier that one of them is in. */
    private Exact volume() {
        var sum = Exact.NOTHING;
        var below = Exact.NOTHING;
        for (var tier : price.tiers()) {
            sum = isIn(tier, below) ? units().times(unitOf(tier)).plus(flatOf(tier)) : sum;
            below = tier.upTo() == null ? below : Exact.of(tier.upTo());
        }
        return sum;
    }

    private boolean isIn(Price.Tier tier, Exact below) {
        boolean isFlatAnyway = Boolean.TRUE.equals(tier.flatWhenZero())
                && units().compare(Exact.NOTHING) == 0
                && below.compare(Exact.NOTHING) == 0;
        return units().compare(below) > 0 || isFlatAnyway;
    }

    private Exact packages(LocalDate day) {
        var charged = units().minus(Exact.of(orZero(free)));
        long begun = charged.compare(Exact.NOTHING) <= 0
                ? 0
                : charged.over(Exact.of(price.packageSize())).ceiling();
        return Exact.of(begun).times(terms.unitOn(day));
    }

    private Exact units() {
        return Exact.of(quantity == null ? BigDecimal.ONE : quantity);
    }

    private static Exact unitOf(Price.Tier tier) {
        return Exact.of(orZero(tier.unitAmount()));
    }

    private static Exact flatOf(Price.Tier tier) {
        return Exact.of(orZero(tier.flatAmount()));
    }

    private static BigDecimal orZero(BigDecimal amount) {
        return Objects.requireNonNullElse(amount, BigDecimal.ZERO);
    }
}
