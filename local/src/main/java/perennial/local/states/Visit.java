package perennial.local.states;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** One stay in one state, as far as its events tell. */
final class Visit {
    private final Event.Entered entered;
    private final List<Event.Failed> failures = new ArrayList<>();
    private Event.Attempted underway;
    private boolean submitted;
    private CompletableFuture<Event.Answered> answer = new CompletableFuture<>();
    private Event.Left left;

    Visit(Event.Entered entered) {
        this.entered = entered;
    }

    synchronized void apply(Event.OfVisit event) {
        switch (event) {
            case Event.Attempted next -> begin(next);
            case Event.Submitted _ -> submitted = true;
            case Event.Answered given -> answer.complete(given);
            case Event.Failed failed -> fail(failed);
            case Event.Left gone -> left = gone;
            case Event.Entered _ -> throw new IllegalStateException("entered twice: " + event);
        }
    }

    /** Whether the event begins another attempt after a failed one. */
    synchronized boolean retriedBy(Event.OfVisit event) {
        return event instanceof Event.Attempted && !failures.isEmpty();
    }

    private void begin(Event.Attempted next) {
        underway = next;
        submitted = false;
        answer = new CompletableFuture<>();
    }

    private void fail(Event.Failed failed) {
        underway = null;
        failures.add(failed);
    }

    String path() {
        return entered.path();
    }

    String state() {
        return entered.state();
    }

    String kind() {
        return entered.kind();
    }

    JsonNode input() {
        return entered.input();
    }

    Instant enteredAt() {
        return entered.at();
    }

    /** Attempts that ended with an error, in order. */
    synchronized List<Event.Failed> failures() {
        return List.copyOf(failures);
    }

    /** The attempt that has begun and not ended. */
    synchronized Optional<Event.Attempted> underway() {
        return Optional.ofNullable(underway);
    }

    synchronized boolean submitted() {
        return submitted;
    }

    /** Completed when the token of the attempt underway is answered. */
    synchronized CompletableFuture<Event.Answered> answer() {
        return answer;
    }

    synchronized Optional<Event.Left> left() {
        return Optional.ofNullable(left);
    }
}
