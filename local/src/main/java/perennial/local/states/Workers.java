package perennial.local.states;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import perennial.local.time.Timeline;

/** Does a numbered list of work, several at once, and stops all of it at the first failure. */
final class Workers {
    private final Timeline timeline;
    private final Halt halt;
    private final AtomicInteger next = new AtomicInteger();
    private final AtomicReference<Throwable> failure = new AtomicReference<>();

    Workers(Timeline timeline, Halt halt) {
        this.timeline = timeline;
        this.halt = halt;
    }

    /** Comes back when all is done; the first failure is thrown once everything has stopped. */
    void each(int count, int atOnce, IntConsumer work) {
        var all = IntStream.range(0, Math.min(count, atOnce))
                .mapToObj(_ -> timeline.start(() -> drain(count, work)))
                .toArray(CompletableFuture[]::new);
        timeline.await(CompletableFuture.allOf(all));
        if (failure.get() != null) {
            throw failure.get() instanceof RuntimeException known ? known : new IllegalStateException(failure.get());
        }
    }

    private void drain(int count, IntConsumer work) {
        for (int i = next.getAndIncrement(); i < count && failure.get() == null; i = next.getAndIncrement()) {
            try {
                work.accept(i);
            } catch (RuntimeException | Error why) {
                failure.compareAndSet(null, why);
                halt.stop();
            }
        }
    }
}
