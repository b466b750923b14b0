package perennial.local.page;

import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import perennial.local.time.Timeline;

/** Moves the clock in the background, one move after the other. */
final class Driver implements AutoCloseable {
    private final Timeline timeline;
    private final ExecutorService mover =
            Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().factory());
    private volatile Instant goal = Instant.MIN;
    private volatile String complaint;

    Driver(Timeline timeline) {
        this.timeline = timeline;
    }

    void moveTo(Instant until) {
        goal = until;
        complaint = null;
        mover.execute(() -> move(until));
    }

    private void move(Instant until) {
        try {
            timeline.advanceTo(until);
        } catch (RuntimeException failed) {
            complaint = failed.getMessage();
            goal = Instant.MIN;
        }
    }

    boolean isMoving() {
        return timeline.now().isBefore(goal);
    }

    /** Why the last move ended early. */
    Optional<String> complaint() {
        return Optional.ofNullable(complaint);
    }

    @Override
    public void close() {
        mover.shutdownNow();
    }
}
