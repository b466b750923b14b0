package perennial.local.dispatch;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * One try to bring an order.
 *
 * @param number counted from 1
 * @param since when the order came in
 */
record Attempt(Order order, int number, Instant since) {
    /** Lambda itself tries a function that failed twice again: after one minute, then after two. */
    private static final int FUNCTION_RETRIES = 2;

    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);

    static Attempt first(Order order, Instant now) {
        return new Attempt(order, 1, now);
    }

    Attempt next() {
        return new Attempt(order, number + 1, since);
    }

    /** How long to wait before the next attempt; empty if this was the last. */
    Optional<Duration> pause(Instant now) {
        var pause = order.toFunction() ? Duration.ofMinutes(number) : backoff();
        boolean last = number > retries() || since.plus(order.maximumAge()).isBefore(now.plus(pause));
        return last ? Optional.empty() : Optional.of(pause);
    }

    private int retries() {
        return order.toFunction() ? FUNCTION_RETRIES : order.retries();
    }

    private Duration backoff() {
        var pause = Duration.ofSeconds(1L << Math.min(number, 20));
        return pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
    }
}
