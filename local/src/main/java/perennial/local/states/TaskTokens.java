package perennial.local.states;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import perennial.local.time.Timeline;
import perennial.local.wire.Refusal;

/** The task tokens handed out, and the answers to them. */
final class TaskTokens {
    private final Map<String, Issued> issued = new ConcurrentHashMap<>();
    private final Events events;
    private final Timeline timeline;

    TaskTokens(Events events, Timeline timeline) {
        this.events = events;
        this.timeline = timeline;
    }

    /** Whose token it is, and when its task was last heard of. */
    private record Issued(Execution execution, String path, Instant heard) {
        boolean waiting(String token) {
            return execution.status() == Status.RUNNING
                    && visit().underway()
                            .filter(attempt -> token.equals(attempt.token()))
                            .isPresent()
                    && !visit().answer().isDone();
        }

        Visit visit() {
            return execution.visit(path).orElseThrow();
        }
    }

    void issue(String token, Execution execution, String path) {
        issued.put(token, new Issued(execution, path, timeline.now()));
    }

    Instant heard(String token) {
        return issued.get(token).heard();
    }

    Execution execution(String token) {
        return waiting(token).execution();
    }

    void succeed(String token, JsonNode output) {
        answer(token, output, null, null);
    }

    void fail(String token, String error, String cause) {
        answer(token, null, error, cause);
    }

    private synchronized void answer(String token, JsonNode output, String error, String cause) {
        var task = waiting(token);
        var answer = new Event.Answered(task.execution().arn(), task.path(), output, error, cause);
        try {
            new Recorded(task.execution(), events, timeline.clock()).record(answer);
        } catch (Halted ended) {
            throw over();
        }
    }

    synchronized void heartbeat(String token) {
        var task = waiting(token);
        issued.put(token, new Issued(task.execution(), task.path(), timeline.now()));
    }

    private Issued waiting(String token) {
        return Optional.ofNullable(issued.get(token))
                .filter(task -> task.waiting(token))
                .orElseThrow(TaskTokens::over);
    }

    private static Refusal over() {
        return new Refusal(400, "TaskTimedOut", "Task Timed Out: 'Provided task does not exist anymore'");
    }
}
