package perennial.local.states;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;
import perennial.local.functions.Invocation;
import perennial.local.functions.Lambda;
import perennial.local.journal.Entry;
import perennial.local.journal.Journal;
import perennial.local.states.asl.DefinitionFile;
import perennial.local.time.Timeline;
import perennial.local.wire.Call;
import perennial.local.wire.Caller;
import perennial.local.wire.Policy;
import perennial.local.wire.Reply;
import perennial.local.wire.Witness;

/** One machine with scripted functions and buckets in memory, on virtual time from 1 January 2027, midnight UTC. */
final class Stage {
    static final Instant START = Instant.parse("2027-01-01T00:00:00Z");
    static final String ARN = "arn:aws:states:us-east-1:000000000000:stateMachine:tested";

    final Timeline timeline = new Timeline(START);
    final Map<String, byte[]> objects = new ConcurrentHashMap<>();
    final List<String> calls = new CopyOnWriteArrayList<>();
    final StateMachines machines;
    private final Map<String, Function<JsonNode, JsonNode>> functions = new ConcurrentHashMap<>();
    private final AtomicInteger ids = new AtomicInteger();

    private Stage(DefinitionFile file, Journal journal, Policy policy) {
        Lambda lambda = (_, function, payload) -> invoke(function, Entry.parse(payload));
        machines = new StateMachines(
                new World(timeline, journal, lambda, this::s3, () -> "id-" + ids.incrementAndGet(), new Witness()));
        var itself = file.placeholders().stream().collect(Collectors.toMap(name -> name, name -> name));
        machines.deploy("tested", ARN, file.machine(itself), new Caller("machine", policy));
    }

    static Stage of(String yaml) {
        return of(yaml, Journal.none());
    }

    /** A definition in {@code statemachines/}; functions and buckets are called by the names of their placeholders. */
    static Stage ofFile(String name) {
        try {
            var text = Files.readString(Path.of("..", "statemachines", name));
            return new Stage(DefinitionFile.parse(name, text), Journal.none(), _ -> true);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static Stage of(String yaml, Policy policy) {
        return new Stage(parsed(yaml), Journal.none(), policy);
    }

    static Stage of(String yaml, Journal journal) {
        return new Stage(parsed(yaml), journal, _ -> true);
    }

    private static DefinitionFile parsed(String yaml) {
        return DefinitionFile.parse("tested.asl.yaml", yaml);
    }

    /** What a function answers; it may throw {@link Thrown}. */
    Stage on(String function, Function<JsonNode, JsonNode> answer) {
        functions.put(function, answer);
        return this;
    }

    /** Errors first, one per call, then the answer. */
    Stage on(String function, List<String> errors, String answer) {
        var left = new ArrayList<>(errors);
        return on(function, _ -> {
            synchronized (left) {
                if (!left.isEmpty()) {
                    throw new Thrown(left.removeFirst());
                }
            }
            return json(answer);
        });
    }

    /** Starts an execution and plays a day. */
    Execution run(String input) {
        var execution = machines.start(ARN, "one", json(input));
        pass(Duration.ofDays(1));
        return execution;
    }

    void pass(Duration time) {
        timeline.advanceTo(timeline.now().plus(time));
    }

    private Invocation invoke(String function, JsonNode payload) {
        calls.add(function);
        try {
            return new Invocation.Returned(
                    bytes(functions.get(function).apply(payload).toString()));
        } catch (Thrown error) {
            var report = "{\"errorMessage\":\"said so\",\"errorType\":\"" + error.getMessage() + "\"}";
            return new Invocation.Failed(error.getMessage(), "said so", bytes(report));
        }
    }

    private Reply s3(Call call) {
        var path = call.uri().getPath().substring(1);
        if (call.method().equals("PUT")) {
            objects.put(path, call.body());
            return Reply.empty(200);
        }
        var found = objects.get(path);
        return found == null ? Reply.empty(404) : new Reply(200, Map.of(), found);
    }

    long callsOf(String function) {
        return calls.stream().filter(function::equals).count();
    }

    static List<String> path(Execution execution) {
        return execution.steps().stream().map(Step::state).collect(Collectors.toList());
    }

    /** JSON written with single quotes. */
    static JsonNode json(String text) {
        return Entry.parse(bytes(text.replace('\'', '"')));
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** An exception of a scripted function, by its class name. */
    static final class Thrown extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Thrown(String errorType) {
            super(errorType);
        }
    }
}
