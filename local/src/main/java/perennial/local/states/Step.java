package perennial.local.states;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Optional;

/**
 * One state an execution entered.
 *
 * @param path where in the execution, unique in it
 * @param kind the state's type, such as {@code Task}
 * @param leftAt empty while the execution is in it, or if it ended there
 * @param retries how often it was tried again
 * @param error the last error it met, even if a retry or a catcher helped
 * @param token what it handed out and waits to be answered; empty unless it waits
 */
public record Step(
        String path,
        String kind,
        String state,
        Instant enteredAt,
        JsonNode input,
        Optional<Instant> leftAt,
        Optional<JsonNode> output,
        int retries,
        Optional<String> error,
        Optional<String> token) {
    static Step of(Visit visit) {
        var failures = visit.failures();
        return new Step(
                visit.path(),
                visit.kind(),
                visit.state(),
                visit.enteredAt(),
                visit.input(),
                visit.left().map(Event.Left::at),
                visit.left().map(Event.Left::output),
                failures.size(),
                failures.isEmpty()
                        ? Optional.empty()
                        : Optional.of(failures.getLast().error() + ": "
                                + failures.getLast().cause()),
                token(visit));
    }

    private static Optional<String> token(Visit visit) {
        boolean over = visit.answer().isDone() || visit.left().isPresent();
        return over ? Optional.empty() : visit.underway().map(Event.Attempted::token);
    }
}
