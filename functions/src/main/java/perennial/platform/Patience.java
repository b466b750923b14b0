package perennial.platform;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;
import perennial.failure.RetryableFailure;

/** Tries again when the database is busy: five times, each after a random pause up to twice as long as before. */
record Patience(Consumer<Duration> pause) {
    private static final int MOST_ATTEMPTS = 5;
    private static final long FIRST_PAUSE_MILLIS = 50;

    /** One try; false when the same writes may work a moment later. */
    @FunctionalInterface
    interface Attempt {
        boolean succeeds() throws WriteConflict;
    }

    void insist(Attempt attempt) throws WriteConflict {
        for (int tried = 0; tried < MOST_ATTEMPTS; tried++) {
            if (attempt.succeeds()) {
                return;
            }
            pause.accept(Duration.ofMillis(upTo(FIRST_PAUSE_MILLIS << tried)));
        }
        throw new RetryableFailure("DATABASE_BUSY", "other writers were in the way " + MOST_ATTEMPTS + " times");
    }

    static void rest(Duration duration) {
        try {
            Thread.sleep(duration);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new RetryableFailure("INTERRUPTED", "stopped while waiting for the database", stopped);
        }
    }

    private static long upTo(long millis) {
        return ThreadLocalRandom.current().nextLong(millis) + 1;
    }
}
