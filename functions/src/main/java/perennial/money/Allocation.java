package perennial.money;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Splits a fixed sum in proportion to weights without losing a minor unit: every part is rounded down, and the units
 * that are missing go to the parts with the largest fractions; ties go to the earlier part. A negative sum is split as
 * the mirror of the positive one.
 */
public final class Allocation {
    private Allocation() {}

    /**
     * Splits {@code total} by {@code weights}, which are not negative.
     *
     * @throws IllegalArgumentException when a weight is negative, or all are zero and there is something to split
     */
    public static List<Money> of(Money total, List<Long> weights) {
        if (total.isNegative()) {
            return of(total.negated(), weights).stream().map(Money::negated).toList();
        }
        BigInteger sum = sum(weights);
        if (sum.signum() == 0) {
            return ofNothing(total, weights.size());
        }
        return parts(total, weights, sum);
    }

    /** Splits {@code total} into equal parts, the earlier ones larger by a minor unit where it does not divide. */
    public static List<Money> evenly(Money total, int parts) {
        return of(total, IntStream.range(0, parts).mapToObj(part -> 1L).toList());
    }

    private static BigInteger sum(List<Long> weights) {
        if (weights.stream().anyMatch(weight -> weight < 0)) {
            throw new IllegalArgumentException("weights are not negative: " + weights);
        }
        return weights.stream().map(BigInteger::valueOf).reduce(BigInteger.ZERO, BigInteger::add);
    }

    private static List<Money> ofNothing(Money total, int parts) {
        if (!total.isZero()) {
            throw new IllegalArgumentException(total + " cannot be split over nothing");
        }
        return IntStream.range(0, parts).mapToObj(part -> total).toList();
    }

    private static List<Money> parts(Money total, List<Long> weights, BigInteger sum) {
        var whole = new ArrayList<Long>();
        var fractions = new ArrayList<BigInteger>();
        for (long weight : weights) {
            var share = BigInteger.valueOf(total.minor())
                    .multiply(BigInteger.valueOf(weight))
                    .divideAndRemainder(sum);
            whole.add(share[0].longValueExact());
            fractions.add(share[1]);
        }
        largestFirst(fractions).limit(missing(total, whole)).forEach(part -> whole.set(part, whole.get(part) + 1));
        return whole.stream().map(minor -> new Money(minor, total.currency())).toList();
    }

    /** Sorting is stable, so ties stay in the order of the parts. */
    private static Stream<Integer> largestFirst(List<BigInteger> fractions) {
        return IntStream.range(0, fractions.size())
                .boxed()
                .sorted(Comparator.comparing(fractions::get, Comparator.reverseOrder()));
    }

    private static long missing(Money total, List<Long> whole) {
        return total.minor() - whole.stream().mapToLong(Long::longValue).sum();
    }
}
