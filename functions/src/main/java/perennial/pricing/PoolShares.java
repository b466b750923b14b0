package perennial.pricing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import perennial.money.Money;
import perennial.money.Rounding;

/**
 * Rounds what a pool costs once and splits it over its lines by largest remainder: every share is rounded down, and the
 * units that are missing go to the largest fractions; ties go to the earlier line.
 */
record PoolShares(List<Slice> slices, Rounding rounding) {

    List<Slice> settled() {
        var exact = slices.stream().map(Slice::exact).toList();
        var currency = slices.getFirst().gross().currency();
        var shares = new ArrayList<>(
                exact.stream().map(share -> share.floor(currency)).toList());
        var whole = Exact.sum(exact.stream()).toMoney(rounding, currency);
        long missing = whole.minor() - shares.stream().mapToLong(Money::minor).sum();
        largestFractionsFirst(exact, shares)
                .limit(missing)
                .forEach(index -> shares.set(index, shares.get(index).plus(new Money(1, currency))));
        return IntStream.range(0, slices.size())
                .mapToObj(index -> slices.get(index).withGross(shares.get(index)))
                .toList();
    }

    private static Stream<Integer> largestFractionsFirst(List<Exact> exact, List<Money> floors) {
        return IntStream.range(0, exact.size())
                .boxed()
                .sorted(Comparator.comparing(
                        index -> exact.get(index).minus(floors.get(index).major()), Comparator.<Exact>reverseOrder()));
    }
}
