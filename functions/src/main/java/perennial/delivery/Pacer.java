package perennial.delivery;

import java.time.Duration;
import java.time.Instant;

/**
 * Spreads sends evenly below a rate: each gets the next free moment. Not for several threads.
 *
 * <p>Several workers share the account's rate, so each takes its part of it.
 */
final class Pacer {
    private final Duration distance;
    private Instant free = Instant.MIN;

    /**
     * @param perSecond the account's rate; 0 or less means one per second
     * @param workers how many share it, at least 1
     */
    Pacer(int perSecond, int workers) {
        this.distance = Duration.ofSeconds(Math.max(1, workers)).dividedBy(Math.max(1, perSecond));
    }

    /** Takes the next free moment and says how long it is until then. */
    Duration take(Instant now) {
        var slot = free.isAfter(now) ? free : now;
        free = slot.plus(distance);
        return Duration.between(now, slot);
    }
}
