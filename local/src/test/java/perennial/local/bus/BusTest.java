package perennial.local.bus;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import perennial.local.dispatch.Dispatcher;
import perennial.local.dispatch.Recipients;
import perennial.local.functions.Invocation;
import perennial.local.functions.Lambda;
import perennial.local.journal.Entry;
import perennial.local.journal.Journal;
import perennial.local.queues.Message;
import perennial.local.queues.Queues;
import perennial.local.sdk.Loopback;
import perennial.local.template.Queue;
import perennial.local.template.Rule;
import perennial.local.template.Target;
import perennial.local.time.Timeline;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;
import software.amazon.awssdk.services.eventbridge.model.PutEventsRequestEntry;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@Timeout(60)
class BusTest {
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private static final String FUNCTION = "arn:aws:lambda:us-east-1:000000000000:function:take";
    private static final String DEAD = "arn:aws:sqs:us-east-1:000000000000:dead";

    private final Timeline time = new Timeline(START);
    private final Queues queues = new Queues(time, Journal.none());
    private final List<JsonNode> taken = Collections.synchronizedList(new ArrayList<>());
    private final Lambda taking = (caller, function, payload) -> {
        taken.add(Entry.parse(payload));
        return new Invocation.Returned("null".getBytes(UTF_8));
    };
    private final Lambda failing = (caller, function, payload) -> {
        taken.add(Entry.parse(payload));
        return new Invocation.Failed("a.B", "no", new byte[0]);
    };

    @Test
    void a_put_event_reaches_the_function_of_the_rule_that_takes_it() {
        var bus = bus(Journal.none(), taking, Map.of());
        bus.declare(rule("{\"source\":[\"billing\"]}", FUNCTION));
        bus.declare(rule("{\"source\":[\"other\"]}", FUNCTION));
        var ids = IntStream.iterate(1, n -> n + 1).mapToObj(n -> "id" + n).iterator();
        var client = Loopback.client(EventBridgeClient.builder(), new Events(bus, time.clock(), ids::next));
        var answer = client.putEvents(put -> put.entries(put("{\"invoiceId\":\"7\"}"), put("broken")));
        time.advanceTo(START);
        assertEquals(1, answer.failedEntryCount());
        assertEquals("MalformedDetail", answer.entries().getLast().errorCode());
        assertEquals(
                Entry.parse(
                        ("{\"version\":\"0\",\"id\":\"id1\",\"detail-type\":\"InvoiceIssued\",\"source\":\"billing\","
                                        + "\"account\":\"000000000000\",\"time\":\"2026-01-01T00:00:00Z\",\"region\":\"us-east-1\","
                                        + "\"resources\":[],\"detail\":{\"invoiceId\":\"7\"}}")
                                .getBytes(UTF_8)),
                taken.getFirst());
        assertEquals(1, taken.size());
    }

    @Test
    void a_failing_function_is_tried_three_times_in_three_minutes_and_then_buried() {
        var bus = bus(Journal.none(), failing, Map.of(FUNCTION, DEAD));
        bus.declare(rule("{\"source\":[\"billing\"]}", FUNCTION));
        bus.publish(event("1"));
        time.advanceTo(START.plus(Duration.ofMinutes(3)));
        assertEquals(3, taken.size());
        time.advanceTo(START.plus(Duration.ofDays(2)));
        assertEquals(3, taken.size());
        assertEquals(List.of(event("1").toString()), buried());
    }

    @Test
    void what_cannot_be_handed_over_goes_to_the_dead_letters_of_the_rule() {
        var bus = bus(Journal.none(), taking, Map.of());
        bus.declare(rule("{\"source\":[\"billing\"]}", "arn:aws:sns:us-east-1:000000000000:unknown"));
        bus.publish(event("1"));
        time.advanceTo(START.plus(Duration.ofHours(1)));
        assertEquals(List.of(event("1").toString()), buried());
    }

    @Test
    void an_event_told_again_is_brought_once() {
        var bus = bus(Journal.none(), taking, Map.of());
        bus.declare(rule("{\"source\":[\"billing\"]}", FUNCTION));
        bus.publish(event("1"));
        bus.publish(event("1"));
        time.advanceTo(START);
        assertEquals(1, taken.size());
    }

    @Test
    void thirty_thousand_events_are_brought() {
        var bus = bus(Journal.none(), taking, Map.of());
        bus.declare(rule("{\"source\":[\"billing\"]}", FUNCTION));
        IntStream.range(0, 30_000).forEach(n -> bus.publish(event("e" + n)));
        time.advanceTo(START);
        assertEquals(
                30_000,
                taken.stream().map(event -> event.get("id").asText()).distinct().count());
    }

    @Test
    void a_new_process_brings_what_the_killed_one_had_only_accepted(@TempDir Path directory) {
        var attempts = new AtomicInteger();
        Lambda dying = (caller, function, payload) -> {
            attempts.incrementAndGet();
            throw new IllegalStateException("killed");
        };
        var bus = bus(Journal.at(directory), dying, Map.of());
        bus.declare(rule("{\"source\":[\"billing\"]}", FUNCTION));
        bus.publish(event("1"));
        time.advanceTo(START);
        assertEquals(1, attempts.get());
        new Dispatcher(time, Journal.at(directory), recipients(taking, Map.of())).resume();
        time.advanceTo(START);
        assertEquals(List.of(event("1")), taken);
        new Dispatcher(time, Journal.at(directory), recipients(taking, Map.of())).resume();
        assertEquals(1, taken.size());
    }

    @Test
    void patterns_know_prefixes_exceptions_wildcards_and_absence() {
        var event =
                Entry.parse("{\"a\":{\"key\":\"inbound/crm/x.json\",\"list\":[\"p\",\"q\"]},\"n\":1}".getBytes(UTF_8));
        assertMatches(true, "{\"a\":{\"key\":[{\"prefix\":\"inbound/\"}]}}", event);
        assertMatches(false, "{\"a\":{\"key\":[{\"prefix\":\"outbound/\"}]}}", event);
        assertMatches(true, "{\"a\":{\"key\":[{\"suffix\":\".csv\"},{\"suffix\":\".json\"}]}}", event);
        assertMatches(true, "{\"a\":{\"key\":[{\"wildcard\":\"inbound/*/*.json\"}]}}", event);
        assertMatches(false, "{\"a\":{\"key\":[{\"wildcard\":\"inbound/*.csv\"}]}}", event);
        assertMatches(false, "{\"a\":{\"key\":[{\"anything-but\":{\"prefix\":\"inbound/\"}}]}}", event);
        assertMatches(true, "{\"a\":{\"key\":[{\"anything-but\":[\"x\"]}]}}", event);
        assertMatches(true, "{\"a\":{\"list\":[\"q\"]},\"n\":[1,2]}", event);
        assertMatches(true, "{\"a\":{\"missing\":[{\"exists\":false}]}}", event);
        assertMatches(false, "{\"b\":{\"missing\":[{\"exists\":true}]}}", event);
        assertThrows(IllegalArgumentException.class, () -> pattern("{\"n\":[{\"numeric\":[\">\",0]}]}"));
        assertThrows(IllegalArgumentException.class, () -> pattern("{\"$or\":[{\"n\":[1]}]}"));
    }

    private static PutEventsRequestEntry put(String detail) {
        return PutEventsRequestEntry.builder()
                .source("billing")
                .detailType("InvoiceIssued")
                .detail(detail)
                .build();
    }

    private static void assertMatches(boolean expected, String pattern, JsonNode event) {
        assertEquals(expected, pattern(pattern).matches(event), pattern);
    }

    private static Pattern pattern(String json) {
        return Pattern.parse(Entry.parse(json.getBytes(UTF_8)));
    }

    private Bus bus(Journal journal, Lambda lambda, Map<String, String> deadLetters) {
        queues.declare(new Queue(
                "Dead",
                "dead",
                DEAD,
                "https://sqs/dead",
                false,
                Duration.ofSeconds(30),
                Duration.ZERO,
                Duration.ofDays(14),
                Optional.empty()));
        return new Bus(new Dispatcher(time, journal, recipients(lambda, deadLetters)));
    }

    private Recipients recipients(Lambda lambda, Map<String, String> deadLetters) {
        return new Recipients(lambda, (arn, name, input) -> {}, queues, deadLetters);
    }

    private List<String> buried() {
        return queues.messages("dead").stream().map(Message::body).toList();
    }

    private static JsonNode event(String id) {
        return Entry.parse(("{\"id\":\"" + id + "\",\"source\":\"billing\"}").getBytes(UTF_8));
    }

    private static Rule rule(String pattern, String target) {
        return new Rule(
                "Rule" + pattern.hashCode(),
                "arn",
                Entry.parse(pattern.getBytes(UTF_8)),
                true,
                List.of(new Target(target, Optional.empty(), 5, Duration.ofDays(1), Optional.of(DEAD))));
    }
}
