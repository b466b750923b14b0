package perennial.local.states;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;

/**
 * Waits until a task token is answered, which may take weeks and outlive the process.
 *
 * @param timeout seconds from the attempt's begin
 * @param heartbeat seconds from the last sign of life
 */
record TokenWait(Place place, Event.Attempted attempt, OptionalInt timeout, OptionalInt heartbeat) {
    /** @throws StateFailure if the answer is an error, or does not come in time */
    JsonNode outcome(CompletableFuture<Event.Answered> answer) {
        while (!answer.isDone()) {
            place.run().pause(answer, earlier(end(), alive()), place.halt());
            if (!answer.isDone()) {
                requireInTime();
            }
        }
        return output(answer.join());
    }

    private void requireInTime() {
        var now = place.now();
        if (!now.isBefore(end())) {
            throw new StateFailure("States.Timeout", "nobody answered the task token in time");
        }
        if (!now.isBefore(alive())) {
            throw new StateFailure("States.HeartbeatTimeout", "the task sent no heartbeat in time");
        }
    }

    private Instant end() {
        return after(attempt.at(), timeout);
    }

    private Instant alive() {
        return after(place.run().tokens().heard(attempt.token()), heartbeat);
    }

    private static Instant after(Instant from, OptionalInt seconds) {
        return seconds.isPresent() ? from.plusSeconds(seconds.getAsInt()) : Instant.MAX;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private static JsonNode output(Event.Answered answer) {
        if (answer.error() != null) {
            throw new StateFailure(answer.error(), answer.cause());
        }
        return answer.output();
    }
}
