package perennial.local.states;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import perennial.local.states.asl.Recovery;
import perennial.local.states.asl.Retrier;

/** Runs what may go wrong, as often as the state's Retry says, and then leads where its Catch says. */
final class Attempts {
    private final Place place;
    private final Visit visit;

    Attempts(Place place, Visit visit) {
        this.place = place;
        this.visit = visit;
    }

    /** @throws StateFailure if neither retries nor catchers helped */
    Departure of(Recovery recovery, Supplier<Departure> attempt) {
        var end = failedBefore() ? helped(recovery) : Optional.<Departure>empty();
        while (end.isEmpty()) {
            end = tried(attempt).or(() -> helped(recovery));
        }
        return end.get();
    }

    /** Before the process was killed, while the next attempt was waited for. */
    private boolean failedBefore() {
        return visit.underway().isEmpty() && !visit.failures().isEmpty();
    }

    private Optional<Departure> tried(Supplier<Departure> attempt) {
        try {
            return Optional.of(attempt.get());
        } catch (StateFailure failure) {
            note(failure);
            return Optional.empty();
        }
    }

    /** Waits until the next attempt is due, or leads to where the failure is caught. */
    private Optional<Departure> helped(Recovery recovery) {
        var last = visit.failures().getLast();
        var again = nextAttempt(recovery, last);
        again.ifPresent(due -> place.run().pause(new CompletableFuture<>(), due, place.halt()));
        return again.isPresent() ? Optional.empty() : Optional.of(caught(recovery, last));
    }

    private void note(StateFailure failure) {
        place.trail()
                .note(visit, new Event.Failed(place.arn(), visit.path(), failure.error(), failure.why(), place.now()));
    }

    private Optional<Instant> nextAttempt(Recovery recovery, Event.Failed last) {
        return retrierOf(recovery, last)
                .filter(retrier -> earlierRetries(recovery, retrier) < retrier.maxAttempts())
                .map(retrier -> last.at().plus(jittered(retrier, earlierRetries(recovery, retrier))));
    }

    private int earlierRetries(Recovery recovery, Retrier retrier) {
        long failures = visit.failures().stream()
                .filter(failure -> retrierOf(recovery, failure).equals(Optional.of(retrier)))
                .count();
        return Math.toIntExact(failures) - 1;
    }

    private static Optional<Retrier> retrierOf(Recovery recovery, Event.Failed failure) {
        return recovery.retriers().stream()
                .filter(retrier -> retrier.errors().include(failure.error()))
                .findFirst();
    }

    /** The same execution always waits the same, so that a run can be repeated. */
    private Duration jittered(Retrier retrier, int earlier) {
        var longest = retrier.delay(earlier);
        if (!retrier.jitter()) {
            return longest;
        }
        var seed = (place.execution().path("Id").asText() + visit.path()).hashCode() * 31L + earlier;
        return Duration.ofMillis(new SplittableRandom(seed).nextLong(longest.toMillis() + 1));
    }

    private Departure caught(Recovery recovery, Event.Failed failure) {
        var error = JsonNodeFactory.instance
                .objectNode()
                .put("Error", failure.error())
                .put("Cause", failure.cause());
        return recovery.catchers().stream()
                .filter(catcher -> catcher.errors().include(failure.error()))
                .findFirst()
                .map(catcher -> Look.at(place, visit).with("errorOutput", error).leave(catcher.exit(), error))
                .orElseThrow(() -> new StateFailure(failure.error(), failure.cause()));
    }
}
