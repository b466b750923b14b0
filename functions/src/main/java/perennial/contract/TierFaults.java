package perennial.contract;

import static perennial.contract.Severity.HOLD;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import perennial.contract.Price.Model;
import perennial.contract.Price.Tier;

/** Whether the tiers of a price cover every quantity exactly once. */
final class TierFaults {
    private static final List<Rule<Price>> ALL = List.of(
            new Rule<>(
                    "TIERS_MISSING",
                    HOLD,
                    "/tiers",
                    "a tiered price has no tiers",
                    "give them with rising bounds, the last without one",
                    price -> price.tiers().isEmpty()),
            new Rule<>(
                    "TIERS_NO_OPEN_END",
                    HOLD,
                    "/tiers",
                    "units beyond the last tier have no price",
                    "leave upTo out of the last tier",
                    price -> !price.tiers().isEmpty() && price.tiers().getLast().upTo() != null,
                    price -> price.tiers().getLast().upTo()));

    private static final List<Rule<Step>> EACH = List.of(
            new Rule<>(
                    "TIERS_OVERLAP",
                    HOLD,
                    "",
                    "the tier begins below the end of the one before, or does not rise",
                    "give every tier a higher upTo than the one before, and only the last none",
                    Step::overlaps,
                    Step::bound),
            new Rule<>(
                    "TIERS_GAP",
                    HOLD,
                    "",
                    "some units have no price: the tier begins above the end of the one before, or has no amount",
                    "let from repeat upTo of the tier before, and give unitAmount or flatAmount",
                    Step::leavesGap,
                    Step::bound),
            new Rule<>(
                    "PRICE_NEGATIVE",
                    HOLD,
                    "/unitAmount",
                    "the price is below zero",
                    "correct it; a discount or a credit is no price",
                    step -> PriceFaults.isNegative(step.tier.unitAmount())
                            || PriceFaults.isNegative(step.tier.flatAmount()),
                    step -> step.tier.unitAmount()));

    private TierFaults() {}

    /** A tier and where it should begin: zero for the first, null after an open one. */
    private record Step(BigDecimal begin, Tier tier) {
        boolean overlaps() {
            return begin == null
                    || isBelow(tier.from(), begin)
                    || tier.upTo() != null && tier.upTo().compareTo(begin) <= 0;
        }

        boolean leavesGap() {
            boolean isAbove =
                    begin != null && tier.from() != null && tier.from().compareTo(begin) > 0;
            return isAbove || tier.unitAmount() == null && tier.flatAmount() == null;
        }

        BigDecimal bound() {
            return tier.from() == null ? tier.upTo() : tier.from();
        }

        private static boolean isBelow(BigDecimal from, BigDecimal begin) {
            return from != null && from.compareTo(begin) < 0;
        }
    }

    static boolean isTiered(Price price) {
        return price.model() == Model.TIERED_GRADUATED || price.model() == Model.TIERED_VOLUME;
    }

    /** Nothing for a price without tiers that needs none. */
    static Stream<Finding> of(Price price, String pointer) {
        return !isTiered(price) && price.tiers().isEmpty()
                ? Stream.empty()
                : Stream.concat(Rule.check(ALL, price, pointer), each(price.tiers(), pointer + "/tiers/"));
    }

    private static Stream<Finding> each(List<Tier> tiers, String pointer) {
        return IntStream.range(0, tiers.size())
                .boxed()
                .flatMap(index -> Rule.check(EACH, step(tiers, index), pointer + index));
    }

    private static Step step(List<Tier> tiers, int index) {
        var begin = index == 0 ? BigDecimal.ZERO : tiers.get(index - 1).upTo();
        return new Step(begin, tiers.get(index));
    }
}
