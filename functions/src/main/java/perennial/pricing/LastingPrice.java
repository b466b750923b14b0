package perennial.pricing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import perennial.pricing.Derivation.PriceStep;
import perennial.pricing.PriceChange.Increase;
import perennial.pricing.PriceChange.Replacement;

/**
 * A price as it stands after all lasting changes that have landed.
 *
 * @param original the price that increases count from
 * @param growth product of the increases since
 * @param base how the original price came about
 * @param latest the newest increase since; null when there is none
 * @param superseded what landed on the same day as the newest change and did not win
 */
record LastingPrice(
        Rate original,
        BigDecimal growth,
        Rate current,
        List<PriceStep> base,
        PriceStep latest,
        List<PriceStep> superseded,
        PriceRounding rounding) {

    static LastingPrice of(Rate rate, PriceStep own, PriceRounding rounding) {
        return new LastingPrice(rate, BigDecimal.ONE, rate, List.of(own), null, List.of(), rounding);
    }

    /** The price after the changes that have landed by a day. */
    LastingPrice after(Stream<PriceChange> changes, LocalDate day) {
        var byLanding = changes.filter(change -> !change.lands().isAfter(day))
                .collect(Collectors.groupingBy(PriceChange::lands, TreeMap::new, Collectors.toList()));
        var price = this;
        for (var landed : byLanding.values()) {
            price = price.after(landed);
        }
        return price;
    }

    PriceInForce inForce() {
        var steps = new ArrayList<>(base);
        if (latest != null) {
            steps.add(latest);
        }
        steps.addAll(superseded);
        return new PriceInForce(current, List.copyOf(steps));
    }

    /** Nothing is dropped in silence: the changes that do not win are told. */
    private LastingPrice after(List<PriceChange> landed) {
        var inOrder = landed.stream().sorted(PriceChange.BY_EFFECT).toList();
        var others = inOrder.subList(0, inOrder.size() - 1).stream()
                .map(change -> change.told().superseded())
                .toList();
        return switch (inOrder.getLast()) {
            case Replacement change ->
                new LastingPrice(
                        change.rate(), BigDecimal.ONE, change.rate(), replaced(change.told()), null, others, rounding);
            case Increase increase -> increased(increase, others);
        };
    }

    private List<PriceStep> replaced(PriceStep step) {
        return List.of(base.getFirst(), step);
    }

    private LastingPrice increased(Increase increase, List<PriceStep> others) {
        var grown = growth.multiply(increase.growth());
        var next = increase.ofOriginal()
                ? original.map(amount -> rounding.of(amount.multiply(grown), amount))
                : current.map(amount -> rounding.of(amount.multiply(increase.growth()), amount));
        return new LastingPrice(original, grown, next, base, increase.told(), others, rounding);
    }
}
