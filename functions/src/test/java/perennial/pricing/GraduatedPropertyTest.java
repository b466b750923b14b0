package perennial.pricing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import perennial.contract.Price;

/** What holds for graduated tiers of any bounds and prices; a failure names its seed. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class GraduatedPropertyTest {
    private static final int CASES = 100_000;

    @Test
    void without_flat_amounts_the_amount_does_not_jump_at_a_bound() {
        for (int seed = 1; seed <= CASES; seed++) {
            var random = new Random(seed);
            var tiers = tiers(random);
            int index = random.nextInt(tiers.size() - 1);
            var bound = tiers.get(index).upTo();
            var beyond = BigDecimal.valueOf(1 + random.nextInt(999), 3);
            var rate = new Graduated(Tiers.of(tiers));
            var step = rate.amount(bound.add(beyond)).subtract(rate.amount(bound));
            var next = tiers.get(index + 1).unitAmount();
            assertEquals(0, step.compareTo(beyond.multiply(next)), "seed " + seed + ": " + tiers + " at " + bound);
        }
    }

    /** Bounds at least one unit apart, the last tier open. */
    private static List<Price.Tier> tiers(Random random) {
        var tiers = new ArrayList<Price.Tier>();
        var bound = BigDecimal.ZERO;
        for (int i = 1 + random.nextInt(5); i > 0; i--) {
            bound = bound.add(BigDecimal.valueOf(1000 + random.nextInt(50_000), 3));
            tiers.add(tier(bound, random));
        }
        tiers.add(tier(null, random));
        return tiers;
    }

    private static Price.Tier tier(BigDecimal upTo, Random random) {
        return new Price.Tier(null, upTo, BigDecimal.valueOf(random.nextInt(100_000), 4), null, null);
    }
}
