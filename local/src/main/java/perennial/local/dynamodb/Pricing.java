package perennial.local.dynamodb;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import perennial.local.meter.Meter;
import perennial.local.meter.Units;
import perennial.local.wire.Call;
import perennial.local.wire.Reply;

/** Tells the meter what calls cost. Writes are priced by the item before and after, so that is looked at. */
final class Pricing {
    private final Engine engine;
    private final Map<String, Schema> schemas;
    private final Meter meter;

    Pricing(Engine engine, Map<String, Schema> schemas, Meter meter) {
        this.engine = engine;
        this.schemas = schemas;
        this.meter = meter;
    }

    /** The items that the request will write or check, as they are now, in the order of its actions. */
    List<JsonNode> before(Request request) {
        var images = new ArrayList<JsonNode>();
        if (!request.operation().equals("GetItem")) {
            request.actions()
                    .forEach(action -> images.add(action.creates() ? MissingNode.getInstance() : image(action)));
        }
        return images;
    }

    void record(Call call, Request request, List<JsonNode> before, Reply reply) {
        if (request.isCollection() || request.operation().equals("GetItem")) {
            recordRead(call, request, reply);
            return;
        }
        var factor = request.isTransaction() ? 2 : 1;
        for (int at = 0; at < before.size(); at++) {
            var action = request.actions().get(at);
            var units = reply.status() == 200
                    ? done(action, before.get(at))
                    : Prices.check(checked(action, before.get(at)));
            meter.capacity(call, action.table(), units.times(factor));
        }
    }

    /** What a failed condition was checked against; a creation fails because something is there. */
    private JsonNode checked(Request.Action action, JsonNode before) {
        return action.creates() ? image(action) : before;
    }

    private void recordRead(Call call, Request request, Reply reply) {
        var found = Request.json(reply.body());
        var items =
                found.has("Item") ? JsonNodeFactory.instance.arrayNode().add(found.get("Item")) : found.path("Items");
        meter.capacity(call, request.table(), Prices.read(items, request.isConsistent()));
    }

    private Units done(Request.Action action, JsonNode before) {
        return action.writes()
                ? Prices.write(schemas.get(action.table()), before, after(action))
                : Prices.check(before);
    }

    private JsonNode after(Request.Action action) {
        return switch (action.name()) {
            case "PutItem" -> action.item();
            case "DeleteItem" -> MissingNode.getInstance();
            default -> image(action);
        };
    }

    private JsonNode image(Request.Action action) {
        var schema = schemas.get(action.table());
        if (schema == null) {
            return MissingNode.getInstance();
        }
        var get = JsonNodeFactory.instance.objectNode().put("TableName", action.table());
        get.set("Key", schema.key(action.item()));
        var reply = engine.call("GetItem", get.toString().getBytes(StandardCharsets.UTF_8));
        return Request.json(reply.body()).path("Item");
    }
}
