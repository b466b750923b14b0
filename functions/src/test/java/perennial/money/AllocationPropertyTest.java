package perennial.money;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class AllocationPropertyTest {
    private static final Currency USD = Currency.getInstance("USD");

    @RepeatedTest(500)
    void splitting_neither_loses_nor_invents_a_cent_and_no_part_is_a_cent_off(RepetitionInfo repetition) {
        var random = new Random(repetition.getCurrentRepetition());
        var total = new Money(random.nextLong(-1_000_000_000_000L, 1_000_000_000_000L), USD);
        var weights = weights(random);
        var parts = Allocation.of(total, weights);
        assertEquals(total, parts.stream().reduce(Money.zero(USD), Money::plus), () -> "weights " + weights);
        assertEveryPartIsNear(total, weights, parts);
    }

    private static List<Long> weights(Random random) {
        return Stream.concat(
                        Stream.of(1L),
                        random.longs(random.nextInt(40), 0, 1_000_000_000L).boxed())
                .toList();
    }

    private static void assertEveryPartIsNear(Money total, List<Long> weights, List<Money> parts) {
        long sum = weights.stream().mapToLong(Long::longValue).sum();
        for (int part = 0; part < parts.size(); part++) {
            var exact = BigDecimal.valueOf(total.minor())
                    .multiply(BigDecimal.valueOf(weights.get(part)))
                    .divide(BigDecimal.valueOf(sum), 9, RoundingMode.HALF_UP);
            var off =
                    exact.subtract(BigDecimal.valueOf(parts.get(part).minor())).abs();
            assertTrue(off.compareTo(BigDecimal.ONE) < 0, "a part is " + off + " off its share");
        }
    }
}
