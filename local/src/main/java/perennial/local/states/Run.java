package perennial.local.states;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;

/** What all work of one execution shares: its machine, its world and when it must be done. */
record Run(World world, Deployed machine, Execution execution, TaskTokens tokens) {
    Instant now() {
        return world.timeline().now();
    }

    /** @throws Overdue if the machine's time is over */
    void check() {
        if (!now().isBefore(deadline())) {
            throw new Overdue();
        }
    }

    /** Waits until the instant, the answer, the machine's deadline or the halt, whichever is first. */
    void pause(CompletableFuture<?> answer, Instant until, Halt halt) {
        if (!answer.isDone() && now().isBefore(until)) {
            var wake = new CompletableFuture<Void>();
            world.timeline().at(earlier(until, deadline()), () -> wake.complete(null));
            world.timeline().await(CompletableFuture.anyOf(answer, wake, halt.signal()));
        }
        halt.check();
        check();
    }

    private Instant deadline() {
        var seconds = machine.definition().timeoutSeconds();
        return seconds.isPresent() ? execution.startedAt().plus(Duration.ofSeconds(seconds.getAsInt())) : Instant.MAX;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
