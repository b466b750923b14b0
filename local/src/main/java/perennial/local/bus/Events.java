package perennial.local.bus;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.time.temporal.ChronoUnit.SECONDS;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import perennial.local.journal.Entry;
import perennial.local.wire.Access;
import perennial.local.wire.Call;
import perennial.local.wire.Refusal;
import perennial.local.wire.Reply;
import perennial.local.wire.Service;

/** EventBridge as the product calls it: events put on the default bus. */
public final class Events implements Service {
    private static final String BUS = "arn:aws:events:us-east-1:000000000000:event-bus/default";

    private final Bus bus;
    private final InstantSource clock;
    private final Supplier<String> freshId;

    public Events(Bus bus, InstantSource clock, Supplier<String> freshId) {
        this.bus = bus;
        this.clock = clock;
        this.freshId = freshId;
    }

    @Override
    public String name() {
        return "events";
    }

    @Override
    public List<Access> needs(Call call) {
        if (!call.operation().equals("PutEvents")) {
            throw Refusal.notImplemented(call);
        }
        return List.of(Access.to("events:PutEvents", BUS));
    }

    @Override
    public Reply handle(Call call) {
        var answer = JsonNodeFactory.instance.objectNode();
        var results = answer.putArray("Entries");
        Entry.parse(call.body()).path("Entries").forEach(entry -> results.add(put(entry)));
        answer.put(
                "FailedEntryCount",
                results.valueStream().filter(result -> result.has("ErrorCode")).count());
        return Reply.json(answer.toString());
    }

    private ObjectNode put(JsonNode entry) {
        var result = JsonNodeFactory.instance.objectNode();
        var detail = detail(entry.path("Detail").asText());
        if (detail.isEmpty()) {
            return result.put("ErrorCode", "MalformedDetail").put("ErrorMessage", "Detail is malformed.");
        }
        var id = freshId.get();
        bus.publish(envelope(id, entry, detail.get()));
        return result.put("EventId", id);
    }

    private static Optional<JsonNode> detail(String text) {
        try {
            return Optional.of(Entry.parse(text.getBytes(UTF_8))).filter(JsonNode::isObject);
        } catch (UncheckedIOException malformed) {
            return Optional.empty();
        }
    }

    private ObjectNode envelope(String id, JsonNode entry, JsonNode detail) {
        var event = JsonNodeFactory.instance.objectNode().put("version", "0").put("id", id);
        event.set("detail-type", entry.path("DetailType"));
        event.set("source", entry.path("Source"));
        event.put("account", "000000000000");
        event.put("time", clock.instant().truncatedTo(SECONDS).toString());
        event.put("region", "us-east-1");
        entry.path("Resources").forEach(event.putArray("resources")::add);
        event.set("detail", detail);
        return event;
    }
}
