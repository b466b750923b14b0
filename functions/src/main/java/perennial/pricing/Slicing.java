package perennial.pricing;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import perennial.calendar.Period;
import perennial.pricing.Rate.PercentOf;

/** Prices the lines of one period: first those with prices of their own, then those that are a percentage of them. */
record Slicing(ContractPricing pricing) {

    /** The days of a line that are charged in a full aligned period. */
    record Share(RecurringLine line, Period served, Period reference) {
        boolean isPercentOf() {
            return line.price().on(served.start()).rate() instanceof PercentOf;
        }
    }

    /** In the order of the shares. */
    List<Slice> of(List<Share> shares) {
        Map<Integer, Slice> slices = new TreeMap<>();
        IntStream.range(0, shares.size())
                .filter(index -> !shares.get(index).isPercentOf())
                .forEach(index -> slices.put(index, own(shares.get(index))));
        pooled(slices).forEach(indices -> settle(slices, indices));
        var base = List.copyOf(slices.values());
        IntStream.range(0, shares.size())
                .filter(index -> shares.get(index).isPercentOf())
                .forEach(index -> slices.put(index, ofOthers(shares.get(index), base)));
        return IntStream.range(0, shares.size()).mapToObj(slices::get).toList();
    }

    private static Collection<List<Integer>> pooled(Map<Integer, Slice> slices) {
        return slices.keySet().stream()
                .filter(index -> slices.get(index).line().pool() != null)
                .collect(Collectors.groupingBy(
                        index -> slices.get(index).line().pool(), TreeMap::new, Collectors.toList()))
                .values();
    }

    private void settle(Map<Integer, Slice> slices, List<Integer> indices) {
        var settled = new PoolShares(
                        indices.stream().map(slices::get).toList(),
                        pricing.entity().rounding())
                .settled();
        IntStream.range(0, indices.size()).forEach(at -> slices.put(indices.get(at), settled.get(at)));
    }

    private Slice own(Share share) {
        return slice(share, new Stretches(pricing.pools(), share.line()).of(share.served(), share.reference()));
    }

    private Slice ofOthers(Share share, List<Slice> others) {
        return slice(share, new PercentStretches(share.line(), others).of(share.served()));
    }

    /** The sum of its stretches within the line's bounds: multiplied first, divided once, rounded once. */
    private Slice slice(Share share, List<Stretch> stretches) {
        var line = share.line();
        var sum = Exact.sum(stretches.stream().map(Stretch::exact));
        var bounded = line.bounds().apply(sum, stretches, pricing.currency());
        return new Slice(
                line,
                share.served(),
                share.reference(),
                line.schedule().partOf(share.served(), share.reference()),
                stretches,
                bounded.formula(),
                bounded.amount().toMoney(pricing.entity().rounding(), pricing.currency()),
                List.of());
    }
}
