package perennial.local.queues;

import java.time.Instant;
import java.util.List;
import perennial.local.functions.Lambda;
import perennial.local.template.QueueSource;
import perennial.local.time.Timeline;
import perennial.local.wire.Caller;

/**
 * Feeds one function from one queue. What the function did is deleted; the rest stays hidden until its visibility
 * timeout and comes again.
 */
final class Feeder {
    /** More invocations at a time than this gain nothing in one process. */
    private static final int LANES = 8;

    private final QueueSource source;
    private final MessageQueue queue;
    private final Lambda lambda;
    private final Timeline time;
    private int running;
    private Instant wake = Instant.MAX;

    Feeder(QueueSource source, MessageQueue queue, Lambda lambda, Timeline time) {
        this.source = source;
        this.queue = queue;
        this.lambda = lambda;
        this.time = time;
    }

    /** Starts as many invocations as there are messages and lanes for, and plans to look again when more are due. */
    synchronized void feed() {
        while (running < lanes() && gathered()) {
            var batch = queue.receive(source.batchSize(), queue.definition().visibility());
            if (!batch.isEmpty()) {
                running++;
                time.at(time.now(), () -> serve(batch));
            }
        }
        queue.firstVisible().map(this::due).ifPresent(this::wakeAt);
    }

    private int lanes() {
        return Math.min(LANES, source.maximumConcurrency().orElse(LANES));
    }

    /** A batch is gathered when it is full or its window has passed. */
    private boolean gathered() {
        int visible = queue.visible(source.batchSize());
        return visible == source.batchSize() || visible > 0 && !windowOpen();
    }

    private boolean windowOpen() {
        return queue.firstVisible().map(this::due).filter(time.now()::isBefore).isPresent();
    }

    private Instant due(Instant visible) {
        return visible.plus(source.window());
    }

    private void wakeAt(Instant when) {
        if (when.isAfter(time.now()) && when.isBefore(wake)) {
            wake = when;
            time.at(when, this::wakeUp);
        }
    }

    private void wakeUp() {
        synchronized (this) {
            wake = Instant.MAX;
        }
        feed();
    }

    private void serve(List<Message> batch) {
        try {
            var event = SqsEvent.of(queue.definition().arn(), batch);
            var answer = lambda.invoke(Caller.administrator(), source.functionArn(), event);
            queue.delete(BatchAnswer.done(batch, answer, source.partialFailures()));
        } finally {
            release();
        }
        feed();
    }

    private synchronized void release() {
        running--;
    }
}
