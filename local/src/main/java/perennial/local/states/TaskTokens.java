package perennial.local.states;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import perennial.local.wire.Refusal;

/** The tasks that wait for somebody to answer their token. */
final class TaskTokens {
    private final Map<String, Waiting> waiting = new ConcurrentHashMap<>();

    /** A task that has handed out its token, and when it was last heard of. */
    private static final class Waiting {
        final Place place;
        final Visit visit;
        final CompletableFuture<Event.Answered> answer = new CompletableFuture<>();
        volatile Instant heard;

        Waiting(Place place, Visit visit) {
            this.place = place;
            this.visit = visit;
            this.heard = place.run().now();
        }
    }

    void expect(String token, Place place, Visit visit) {
        waiting.computeIfAbsent(token, _ -> new Waiting(place, visit));
    }

    /** @throws StateFailure if the token is answered by an error, or not in time */
    JsonNode await(Event.Attempted attempt, Place place, Visit visit, OptionalInt timeout, OptionalInt heartbeat) {
        expect(attempt.token(), place, visit);
        var task = waiting.get(attempt.token());
        visit.answer().ifPresent(task.answer::complete);
        var end = after(attempt.at(), timeout);
        try {
            while (!task.answer.isDone()) {
                place.run().pause(task.answer, earlier(end, after(task.heard, heartbeat)), place.halt());
                requireInTime(task, end, heartbeat);
            }
        } finally {
            waiting.remove(attempt.token());
        }
        return outcome(task.answer.join());
    }

    private static void requireInTime(Waiting task, Instant end, OptionalInt heartbeat) {
        var now = task.place.run().now();
        if (!task.answer.isDone() && !now.isBefore(end)) {
            throw new StateFailure("States.Timeout", "nobody answered the task token in time");
        }
        if (!task.answer.isDone() && !now.isBefore(after(task.heard, heartbeat))) {
            throw new StateFailure("States.HeartbeatTimeout", "the task sent no heartbeat in time");
        }
    }

    private static Instant after(Instant from, OptionalInt seconds) {
        return seconds.isPresent() ? from.plusSeconds(seconds.getAsInt()) : Instant.MAX;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private static JsonNode outcome(Event.Answered answer) {
        if (answer.error() != null) {
            throw new StateFailure(answer.error(), answer.cause());
        }
        return answer.output();
    }

    /** The machine whose task waits for the token. */
    String machineArn(String token) {
        return task(token).place.run().machine().arn();
    }

    void succeed(String token, JsonNode output) {
        answer(token, output, null, null);
    }

    void fail(String token, String error, String cause) {
        answer(token, null, error, cause);
    }

    private void answer(String token, JsonNode output, String error, String cause) {
        var task = task(token);
        var answer = new Event.Answered(task.place.run().execution().arn(), task.visit.path(), output, error, cause);
        synchronized (task) {
            task(token);
            if (!task.answer.isDone()) {
                note(task, answer);
            }
        }
    }

    private static void note(Waiting task, Event.Answered answer) {
        try {
            task.place.trail().note(task.visit, answer);
            task.answer.complete(answer);
        } catch (Halted ended) {
            throw over();
        }
    }

    void heartbeat(String token) {
        var task = task(token);
        task.heard = task.place.run().now();
    }

    private Waiting task(String token) {
        var task = waiting.get(token);
        if (task == null) {
            throw over();
        }
        return task;
    }

    private static Refusal over() {
        return new Refusal(400, "TaskTimedOut", "Task Timed Out: 'Provided task does not exist anymore'");
    }
}
