package perennial.local.states.asl;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.OptionalInt;

/**
 * When and how often a state is tried again.
 *
 * @param maxDelaySeconds the longest wait, however often the interval has grown
 * @param jitter whether the wait is any length up to the computed one
 */
public record Retrier(
        ErrorNames errors,
        int intervalSeconds,
        BigDecimal backoffRate,
        int maxAttempts,
        OptionalInt maxDelaySeconds,
        boolean jitter) {
    private static final BigDecimal LONGEST = BigDecimal.valueOf(31_622_400);

    /** The wait before the retry that follows as many earlier ones, before jitter. */
    public Duration delay(int earlierRetries) {
        var grown =
                backoffRate.pow(earlierRetries, MathContext.DECIMAL32).multiply(BigDecimal.valueOf(intervalSeconds));
        var most = maxDelaySeconds.isPresent() ? BigDecimal.valueOf(maxDelaySeconds.getAsInt()) : LONGEST;
        return Duration.ofMillis(grown.min(most)
                .movePointRight(3)
                .setScale(0, RoundingMode.HALF_UP)
                .longValueExact());
    }
}
