package perennial.local.reference;

import java.util.function.LongConsumer;

/**
 * Tries a law on many made-up cases. {@code -Dperennial.cases=100000} tries that many of each, {@code -Dperennial.seed=N}
 * begins at another one.
 */
final class Cases {
    static final long FIRST = Long.getLong("perennial.seed", 1);
    private static final Integer GIVEN = Integer.getInteger("perennial.cases");

    private Cases() {}

    /** Fails with the seed of the first case that breaks the law. */
    static void each(int usual, LongConsumer law) {
        int count = GIVEN == null ? usual : GIVEN;
        for (long seed = FIRST; seed < FIRST + count; seed++) {
            try {
                law.accept(seed);
            } catch (AssertionError | RuntimeException broken) {
                throw new AssertionError(
                        "-Dperennial.seed=" + seed + " breaks the law: " + broken.getMessage(), broken);
            }
        }
    }
}
