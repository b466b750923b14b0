package perennial.local.queues;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import perennial.local.functions.Invocation;
import perennial.local.functions.Lambda;
import perennial.local.journal.Entry;
import perennial.local.journal.Journal;
import perennial.local.template.Queue;
import perennial.local.template.QueueSource;
import perennial.local.time.Timeline;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@Timeout(60)
class FeederTest {
    private static final String ARN = "arn:aws:sqs:us-east-1:000000000000:";
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    private final Timeline time = new Timeline(START);
    private final List<JsonNode> batches = Collections.synchronizedList(new ArrayList<>());

    @Test
    void a_function_gets_batches_in_the_shape_of_lambda() {
        var queues = queues(Journal.none(), all -> "{}", source(10, Duration.ZERO));
        send(queues, 1);
        settle(Duration.ofHours(1));
        var message = batches.getFirst().at("/Records/0");
        assertEquals("body 0", message.get("body").asText());
        assertEquals(ARN + "work", message.get("eventSourceARN").asText());
        assertEquals("aws:sqs", message.get("eventSource").asText());
        assertEquals("us-east-1", message.get("awsRegion").asText());
        assertEquals("1", message.at("/attributes/ApproximateReceiveCount").asText());
        assertEquals(
                String.valueOf(START.toEpochMilli()),
                message.at("/attributes/SentTimestamp").asText());
        assertEquals(List.of(), queues.messages("work"));
    }

    @Test
    void only_the_messages_named_as_failed_come_again() {
        var queues = queues(Journal.none(), batch -> failing(batch, "body 3"), source(10, Duration.ofSeconds(1)));
        send(queues, 10);
        settle(Duration.ofSeconds(1));
        assertEquals(List.of("body 3"), waiting(queues, "work"));
        settle(Duration.ofSeconds(29));
        assertEquals(1, batches.size());
        settle(Duration.ofSeconds(2));
        assertEquals(
                List.of(10, 1),
                batches.stream().map(batch -> batch.get("Records").size()).toList());
    }

    @Test
    void a_poisoned_message_ends_among_the_dead_letters_after_three_receipts() {
        var queues = queues(Journal.none(), batch -> failing(batch, "body 0"), source(1, Duration.ZERO));
        send(queues, 2);
        settle(Duration.ofMinutes(5));
        assertEquals(List.of("body 0"), waiting(queues, "dead"));
        assertEquals(List.of(), waiting(queues, "work"));
        assertEquals(4, batches.size(), "three times the poisoned one, once the other");
    }

    @Test
    void a_failed_function_and_an_answer_that_names_strangers_return_the_whole_batch() {
        var queues = queues(
                Journal.none(),
                batch -> {
                    if (batches.size() == 1) {
                        throw new IllegalStateException("first time down");
                    }
                    return batches.size() == 2 ? "{\"batchItemFailures\":[{\"itemIdentifier\":\"stranger\"}]}" : "{}";
                },
                source(10, Duration.ofSeconds(1)));
        send(queues, 5);
        settle(Duration.ofMinutes(5));
        assertEquals(
                List.of(5, 5, 5),
                batches.stream().map(batch -> batch.get("Records").size()).toList());
        assertEquals(List.of(), waiting(queues, "work"));
    }

    @Test
    void no_more_invocations_run_at_a_time_than_the_source_allows() {
        var running = new AtomicInteger();
        var most = new AtomicInteger();
        var queues = queues(
                Journal.none(),
                batch -> {
                    most.accumulateAndGet(running.incrementAndGet(), Math::max);
                    Thread.yield();
                    running.decrementAndGet();
                    return "{}";
                },
                source(1, Duration.ZERO));
        send(queues, 200);
        settle(Duration.ofHours(1));
        assertEquals(200, batches.size());
        assertTrue(most.get() <= 2, most + " at a time");
    }

    @Test
    void a_window_gathers_a_batch() {
        var queues = queues(Journal.none(), all -> "{}", source(10, Duration.ofSeconds(5)));
        time.at(START.plusSeconds(1), () -> send(queues, 3));
        time.at(START.plusSeconds(4), () -> send(queues, 4));
        time.advanceTo(START.plusSeconds(5));
        assertEquals(0, batches.size());
        time.advanceTo(START.plusSeconds(6));
        assertEquals(
                List.of(7),
                batches.stream().map(batch -> batch.get("Records").size()).toList());
    }

    @Test
    void fifty_thousand_messages_pass_each_once() {
        Set<String> bodies = ConcurrentHashMap.newKeySet();
        var queues = queues(
                Journal.none(),
                batch -> {
                    batch.get("Records")
                            .forEach(message -> bodies.add(message.get("body").asText()));
                    return "{}";
                },
                source(10, Duration.ZERO));
        time.start(() -> send(queues, 50_000));
        settle(Duration.ofHours(1));
        assertEquals(50_000, bodies.size());
        assertEquals(
                50_000,
                batches.stream().mapToInt(batch -> batch.get("Records").size()).sum());
    }

    @Test
    void a_new_process_finds_what_was_not_done_and_counts_the_receipts(@TempDir Path directory) {
        var queues = queues(Journal.at(directory), batch -> failing(batch, "body 3"), source(1, Duration.ZERO));
        send(queues, 5);
        settle(Duration.ofSeconds(31));
        var later = new Queues(time, Journal.at(directory));
        declare(later);
        later.resume(List.of(), null);
        assertEquals(List.of("body 3"), waiting(later, "work"));
        assertEquals(2, later.messages("work").getFirst().receives());
    }

    private void settle(Duration duration) {
        time.advanceTo(time.now().plus(duration));
    }

    private static void send(Queues queues, int count) {
        IntStream.range(0, count).forEach(n -> queues.send(ARN + "work", "body " + n));
    }

    private static List<String> waiting(Queues queues, String queue) {
        return queues.messages(queue).stream().map(Message::body).toList();
    }

    private Queues queues(Journal journal, Function<JsonNode, String> function, QueueSource source) {
        var queues = new Queues(time, journal);
        declare(queues);
        queues.resume(List.of(source), lambda(function));
        return queues;
    }

    private static void declare(Queues queues) {
        queues.declare(queue("dead", Optional.empty()));
        queues.declare(queue("work", Optional.of(new Queue.Redrive(ARN + "dead", 3))));
    }

    private Lambda lambda(Function<JsonNode, String> function) {
        return (caller, name, payload) -> {
            var batch = Entry.parse(payload);
            batches.add(batch);
            try {
                return new Invocation.Returned(function.apply(batch).getBytes(UTF_8));
            } catch (IllegalStateException why) {
                return new Invocation.Failed("java.lang.IllegalStateException", why.getMessage(), new byte[0]);
            }
        };
    }

    private static String failing(JsonNode batch, String body) {
        for (var message : batch.get("Records")) {
            if (message.get("body").asText().equals(body)) {
                return "{\"batchItemFailures\":[{\"itemIdentifier\":\""
                        + message.get("messageId").asText() + "\"}]}";
            }
        }
        return "{\"batchItemFailures\":[]}";
    }

    private static QueueSource source(int batchSize, Duration window) {
        return new QueueSource("worker", ARN + "work", batchSize, window, true, OptionalInt.of(2), true);
    }

    private static Queue queue(String name, Optional<Queue.Redrive> redrive) {
        return new Queue(
                name,
                name,
                ARN + name,
                "https://sqs/" + name,
                false,
                Duration.ofSeconds(30),
                Duration.ZERO,
                Duration.ofDays(4),
                redrive);
    }
}
