package perennial.local.states;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import perennial.local.states.asl.Exit;
import perennial.local.states.asl.Recovery;
import perennial.local.states.asl.State;
import perennial.local.states.jsonata.Payload;

/** Runs one visit of one state, by its kind. */
record StateRun(Place place, Visit visit) {
    Departure departure(State state) {
        return switch (state) {
            case State.Pass pass -> look().leave(pass.exit(), visit.input());
            case State.Succeed succeed -> look().leave(succeed.exit(), visit.input());
            case State.Fail fail -> throw failure(fail);
            case State.Choice choice -> look().leave(way(choice), visit.input());
            case State.Wait wait -> waited(wait);
            case State.Task task -> tried(task.recovery(), task.exit(), () -> new TaskRun(place, visit).result(task));
            case State.Each each -> tried(each.recovery(), each.exit(), () -> new EachRun(place, visit).result(each));
            case State.Parallel all ->
                tried(all.recovery(), all.exit(), () -> new ParallelRun(place, visit).result(all));
        };
    }

    private Departure tried(Recovery recovery, Exit exit, Supplier<JsonNode> result) {
        return new Attempts(place, visit).of(recovery, () -> left(exit, result.get()));
    }

    private Look look() {
        return Look.at(place, visit);
    }

    private Departure left(Exit exit, JsonNode result) {
        return look().with("result", result).leave(exit, Limits.within(result));
    }

    private StateFailure failure(State.Fail fail) {
        return new StateFailure(text(fail.error()), text(fail.cause()));
    }

    private String text(Optional<Payload> payload) {
        return payload.map(look()::text).orElse("");
    }

    private Exit way(State.Choice choice) {
        return choice.rules().stream()
                .filter(rule -> holds(rule.condition()))
                .map(State.Rule::exit)
                .findFirst()
                .or(choice::otherwise)
                .orElseThrow(() -> new StateFailure(
                        "States.NoChoiceMatched", "no condition of " + choice.name() + " holds and it has no Default"));
    }

    private boolean holds(Payload condition) {
        var value = look().value(condition);
        if (!value.isBoolean()) {
            throw new StateFailure(
                    "States.QueryEvaluationError", "the condition gave " + value + ", not true or false");
        }
        return value.booleanValue();
    }

    private Departure waited(State.Wait wait) {
        place.run().pause(new CompletableFuture<>(), until(wait), place.halt());
        return look().leave(wait.exit(), visit.input());
    }

    private Instant until(State.Wait wait) {
        return wait.timestamp()
                .map(look()::text)
                .map(StateRun::instant)
                .orElseGet(() -> visit.enteredAt()
                        .plusSeconds(look().whole(wait.seconds().orElseThrow())));
    }

    private static Instant instant(String text) {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException wrong) {
            throw new StateFailure(
                    "States.QueryEvaluationError", "the Timestamp " + text + " is not ISO 8601 with an offset");
        }
    }
}
