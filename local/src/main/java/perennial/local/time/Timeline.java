package perennial.local.time;

import com.fasterxml.jackson.databind.node.TextNode;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import perennial.local.journal.Journal;

/**
 * Virtual time: work runs on threads, and time moves only when no work is running. Work that waits for a later time or
 * for other work lets go of time meanwhile; whatever wakes it takes hold again before it lets go itself, so time never
 * slips through between the two.
 */
public final class Timeline {
    private final PriorityQueue<Due> agenda = new PriorityQueue<>();
    private final Object driving = new Object();
    private final Consumer<Instant> keeper;
    private Instant now;
    private int running;
    private long planned;
    private Throwable failure;

    public Timeline(Instant start) {
        this(start, moved -> {});
    }

    private Timeline(Instant start, Consumer<Instant> keeper) {
        this.now = start;
        this.keeper = keeper;
    }

    /** Goes on at the time the journal knows, or begins at the start; every move is journaled. */
    public static Timeline resumed(Instant start, Journal journal) {
        var last = new AtomicReference<>(start);
        journal.replay("clock", entry -> last.set(Instant.parse(entry.asText())));
        return new Timeline(last.get(), moved -> journal.append("clock", TextNode.valueOf(moved.toString())));
    }

    public synchronized Instant now() {
        return now;
    }

    public InstantSource clock() {
        return this::now;
    }

    /** Starts the work when time gets there, or at once if it is past; the driver is told of its failure. */
    public void at(Instant when, Runnable work) {
        if (!planned(when, work)) {
            begin(work);
        }
    }

    /** Starts the work now, beside all other; time stands still until it ends. */
    public CompletableFuture<Void> start(Runnable work) {
        var done = new CompletableFuture<Void>();
        hold();
        Thread.ofVirtual().start(() -> run(work, done));
        return done;
    }

    /** Inside work: comes back when time has got there. */
    public void sleepUntil(Instant when) {
        var wake = new CompletableFuture<Void>();
        if (planned(when, () -> wake.complete(null))) {
            await(wake);
        }
    }

    /** Inside work: comes back with the other's outcome; its failure is thrown as it was. */
    public <T> T await(CompletableFuture<T> other) {
        var held = other.handle((value, why) -> {
            hold();
            return null;
        });
        letGo();
        held.join();
        return outcome(other);
    }

    /** The driver: runs everything due up to and including that time, in order, and returns when all is idle there. */
    public void advanceTo(Instant until) {
        synchronized (driving) {
            for (var due = reach(until); due.isPresent(); due = reach(until)) {
                begin(due.get().work());
            }
        }
    }

    /** When something is due next; empty if nothing is planned. */
    public synchronized Optional<Instant> next() {
        return Optional.ofNullable(agenda.peek()).map(Due::when);
    }

    private synchronized boolean planned(Instant when, Runnable work) {
        if (!when.isAfter(now)) {
            return false;
        }
        agenda.add(new Due(when, planned++, work));
        return true;
    }

    private void begin(Runnable work) {
        start(work).exceptionally(this::failed);
    }

    /** Waits until all is idle, then moves time to what is due next; empty once nothing more is due by then. */
    private synchronized Optional<Due> reach(Instant until) {
        waitUntilIdle();
        var due =
                Optional.ofNullable(agenda.peek()).filter(first -> !first.when().isAfter(until));
        due.ifPresent(agenda::remove);
        moveTo(due.map(Due::when).orElse(until));
        return due;
    }

    private void waitUntilIdle() {
        try {
            while (running > 0) {
                wait();
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while work was running at " + now, stop);
        }
        complain();
    }

    private void complain() {
        if (failure != null) {
            var why = failure;
            failure = null;
            throw new IllegalStateException("work failed at " + now + ": " + why, why);
        }
    }

    private void moveTo(Instant when) {
        if (when.isAfter(now)) {
            now = when;
            keeper.accept(now);
        }
    }

    private void run(Runnable work, CompletableFuture<Void> done) {
        try {
            work.run();
            done.complete(null);
        } catch (Throwable why) {
            done.completeExceptionally(why);
        } finally {
            letGo();
        }
    }

    private synchronized Void failed(Throwable why) {
        failure = failure == null ? why : failure;
        return null;
    }

    private synchronized void hold() {
        running++;
    }

    private synchronized void letGo() {
        if (running == 0) {
            throw new IllegalStateException("only work that the timeline started may wait on it");
        }
        running--;
        notifyAll();
    }

    private static <T> T outcome(CompletableFuture<T> other) {
        try {
            return other.join();
        } catch (CompletionException wrapped) {
            throw wrapped.getCause() instanceof RuntimeException why ? why : wrapped;
        }
    }

    private record Due(Instant when, long order, Runnable work) implements Comparable<Due> {
        @Override
        public int compareTo(Due other) {
            int byTime = when.compareTo(other.when);
            return byTime != 0 ? byTime : Long.compare(order, other.order);
        }
    }
}
