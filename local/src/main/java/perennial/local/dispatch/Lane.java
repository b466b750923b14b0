package perennial.local.dispatch;

import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;

/** The attempts that wait for one target, and how many run: in order, but a few side by side. */
final class Lane {
    /** More than this gain nothing in one process. */
    private static final int SIDE_BY_SIDE = 8;

    private final Queue<Attempt> waiting = new ArrayDeque<>();
    private int running;

    /** Adds an attempt; true if another runner should start. */
    synchronized boolean add(Attempt attempt) {
        waiting.add(attempt);
        if (running == SIDE_BY_SIDE) {
            return false;
        }
        running++;
        return true;
    }

    /** The next attempt for a runner; empty tells it to stop. */
    synchronized Optional<Attempt> take() {
        if (waiting.isEmpty()) {
            running--;
        }
        return Optional.ofNullable(waiting.poll());
    }
}
