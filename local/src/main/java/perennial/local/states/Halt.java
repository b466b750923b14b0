package perennial.local.states;

import java.util.concurrent.CompletableFuture;

/** Tells work, and all work inside it, to stop. */
final class Halt {
    private final CompletableFuture<Void> signal = new CompletableFuture<>();

    void stop() {
        signal.complete(null);
    }

    /** Stops when this does, or by itself. */
    Halt inner() {
        var inner = new Halt();
        signal.thenRun(inner::stop);
        return inner;
    }

    CompletableFuture<Void> signal() {
        return signal;
    }

    void check() {
        if (signal.isDone()) {
            throw new Halted();
        }
    }
}
