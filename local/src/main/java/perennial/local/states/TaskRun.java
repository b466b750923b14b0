package perennial.local.states;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import perennial.local.functions.Invocation;
import perennial.local.journal.Entry;
import perennial.local.states.asl.State;
import perennial.local.states.jsonata.Payload;
import perennial.local.wire.Refusal;

/** One attempt of a Task: invokes the function, and waits for the task token's answer where the task says so. */
record TaskRun(Place place, Visit visit) {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    /** @throws StateFailure named as Step Functions names the error */
    JsonNode result(State.Task task) {
        var before = visit.underway();
        if (before.isEmpty()) {
            return task.waitsForToken() ? answer(task, submit(task)) : invoke(task);
        }
        if (!visit.submitted() && !visit.answer().isDone()) {
            throw new StateFailure(
                    "Lambda.Unknown", "the process ended while the function ran, so its outcome is unknown");
        }
        return answer(task, before.get());
    }

    private JsonNode invoke(State.Task task) {
        var arguments = look().value(task.arguments());
        begin(null, 3);
        var started = place.now();
        var result = invoked(arguments);
        if (late(started, task.timeoutSeconds())) {
            throw new StateFailure("States.Timeout", "the task took longer than its TimeoutSeconds");
        }
        return result;
    }

    private boolean late(Instant started, Optional<Payload> seconds) {
        return seconds.isPresent() && place.now().isAfter(started.plusSeconds(look().whole(seconds.get())));
    }

    private Event.Attempted submit(State.Task task) {
        var token = place.run().world().freshId().get();
        var arguments =
                look().inContext("Task", JSON.objectNode().put("Token", token)).value(task.arguments());
        var attempt = begin(token, 4);
        place.run().tokens().issue(token, place.run().execution(), visit.path());
        invoked(arguments);
        place.trail().note(visit, new Event.Submitted(place.arn(), visit.path()));
        return attempt;
    }

    private JsonNode answer(State.Task task, Event.Attempted attempt) {
        var wait = new TokenWait(place, attempt, seconds(task.timeoutSeconds()), seconds(task.heartbeatSeconds()));
        return wait.outcome(visit.answer());
    }

    private OptionalInt seconds(Optional<Payload> payload) {
        return payload.isPresent() ? OptionalInt.of(look().whole(payload.get())) : OptionalInt.empty();
    }

    private Event.Attempted begin(String token, int historyEvents) {
        var attempt = new Event.Attempted(place.arn(), visit.path(), token, historyEvents, place.now());
        place.trail().note(visit, attempt);
        return attempt;
    }

    private JsonNode invoked(JsonNode arguments) {
        var function = arguments.path("FunctionName");
        if (!function.isTextual()) {
            throw new StateFailure("States.Runtime", "Arguments gives no FunctionName: " + arguments);
        }
        return switch (invocation(function.textValue(), arguments.path("Payload"))) {
            case Invocation.Returned(var payload) -> response(payload);
            case Invocation.Failed failed ->
                throw new StateFailure(
                        failed.errorType() == null ? "Lambda.Unknown" : failed.errorType(), text(failed.payload()));
        };
    }

    private Invocation invocation(String function, JsonNode payload) {
        var run = place.run();
        try {
            var sent = payload.isMissingNode() ? JSON.objectNode() : payload;
            return run.world()
                    .lambda()
                    .invoke(run.machine().role(), function, sent.toString().getBytes(StandardCharsets.UTF_8));
        } catch (Refusal refusal) {
            throw new StateFailure("Lambda." + refusal.code().replace("Lambda.", ""), refusal.getMessage());
        }
    }

    private static JsonNode response(byte[] payload) {
        var response = JSON.objectNode().put("ExecutedVersion", "$LATEST");
        response.set("Payload", payload.length == 0 ? JSON.nullNode() : Entry.parse(payload));
        return Limits.within(response.put("StatusCode", 200));
    }

    private Look look() {
        return Look.at(place, visit);
    }

    private static String text(byte[] payload) {
        return new String(payload, StandardCharsets.UTF_8);
    }
}
