package perennial.delivery;

import java.time.Duration;
import java.time.InstantSource;

/**
 * Finds the messages that are due and hands them to the workers, at most as many as the account can send until the next
 * sweep. One that is handed over twice is sent once, because the worker's claim decides.
 */
public final class SweepMessages {
    private static final Duration UNTIL_NEXT_SWEEP = Duration.ofMinutes(15);

    private final Messages messages;
    private final SendQueue queue;
    private final InstantSource clock;

    public SweepMessages(Messages messages, SendQueue queue, InstantSource clock) {
        this.messages = messages;
        this.queue = queue;
        this.clock = clock;
    }

    /** Returns how many messages were handed over. */
    public int sweep(int perSecond) {
        var due = messages.due(clock.instant(), Math.max(1, perSecond) * (int) UNTIL_NEXT_SWEEP.toSeconds());
        queue.hand(due);
        return due.size();
    }
}
