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
        while (true) {
            if (visit.underway().isEmpty() && !visit.failures().isEmpty()) {
                var last = visit.failures().getLast();
                var again = nextAttempt(recovery, last);
                if (again.isEmpty()) {
                    return caught(recovery, last);
                }
                place.run().pause(new CompletableFuture<>(), again.get(), place.halt());
            }
            try {
                return attempt.get();
            } catch (StateFailure failure) {
                note(failure);
            }
        }
    }

    private void note(StateFailure failure) {
        place.trail()
                .note(
                        visit,
                        new Event.Failed(
                                place.run().execution().arn(),
                                visit.path(),
                                failure.error(),
                                failure.why(),
                                place.run().now()));
    }

    private Optional<Instant> nextAttempt(Recovery recovery, Event.Failed last) {
        return retrierOf(recovery, last).flatMap(retrier -> {
            long earlier = visit.failures().stream()
                            .filter(failure -> retrierOf(recovery, failure).equals(Optional.of(retrier)))
                            .count()
                    - 1;
            return earlier < retrier.maxAttempts()
                    ? Optional.of(last.at().plus(jittered(retrier, (int) earlier)))
                    : Optional.empty();
        });
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
