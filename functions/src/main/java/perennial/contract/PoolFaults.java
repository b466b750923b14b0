package perennial.contract;

import static perennial.contract.Severity.HOLD;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import perennial.contract.Price.Model;

/** Whether lines that name one pool can be tiered together: they have one price, and no bounds of their own. */
public final class PoolFaults {
    private static final List<Rule<Pooled>> RULES = List.of(
            new Rule<>(
                    "POOL_INVALID",
                    HOLD,
                    "/price/pool",
                    "only tiered and packaged prices are pooled, without free units, a least or a greatest amount",
                    "take out the pool or what stands beside it",
                    Pooled::isUnfit,
                    Pooled::name),
            new Rule<>(
                    "POOL_MISMATCH",
                    HOLD,
                    "/price/pool",
                    "the lines of the pool have different prices at the same time",
                    "give all of them the same price, or name another pool",
                    Pooled::differs,
                    Pooled::name));

    private PoolFaults() {}

    /** A line of a pool, and those of other prices that name the same one. */
    private record Pooled(ServiceLine line, List<ServiceLine> others) {
        String name() {
            return line.price().pool();
        }

        boolean isUnfit() {
            var price = line.price();
            return !TierFaults.isTiered(price) && price.model() != Model.PACKAGE
                    || line.included() != null && line.included().quantity() != null
                    || price.minimumMinor() != null
                    || price.maximumMinor() != null;
        }

        boolean differs() {
            return others.stream().anyMatch(this::isBeside);
        }

        private boolean isBeside(ServiceLine other) {
            boolean isBefore =
                    other.to() != null && line.from() != null && !line.from().isBefore(other.to());
            boolean isAfter =
                    line.to() != null && other.from() != null && !other.from().isBefore(line.to());
            return !isBefore && !isAfter;
        }
    }

    /** The faults of all lines that name a pool; each holds the contract. */
    public static Stream<Finding> of(List<ServiceLine> lines) {
        var pools = lines.stream()
                .filter(line -> poolOf(line) != null)
                .collect(Collectors.groupingBy(PoolFaults::poolOf, Collectors.groupingBy(ServiceLine::price)));
        return IntStream.range(0, lines.size())
                .filter(index -> poolOf(lines.get(index)) != null)
                .boxed()
                .flatMap(index -> Rule.check(RULES, pooled(lines.get(index), pools), "/services/" + index));
    }

    private static Pooled pooled(ServiceLine line, Map<String, Map<Price, List<ServiceLine>>> pools) {
        var byPrice = pools.get(poolOf(line));
        return new Pooled(
                line,
                byPrice.keySet().stream()
                        .filter(price -> !price.equals(line.price()))
                        .flatMap(price -> byPrice.get(price).stream())
                        .toList());
    }

    private static String poolOf(ServiceLine line) {
        return line.price() == null ? null : line.price().pool();
    }
}
