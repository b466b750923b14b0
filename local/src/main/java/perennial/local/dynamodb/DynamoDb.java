package perennial.local.dynamodb;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import perennial.local.meter.Meter;
import perennial.local.template.Table;
import perennial.local.wire.Access;
import perennial.local.wire.Call;
import perennial.local.wire.Refusal;
import perennial.local.wire.Reply;
import perennial.local.wire.Service;

/** DynamoDB: requests pass through to the engine as they are; permissions and prices are decided here. */
public final class DynamoDb implements Service {
    private static final Set<String> OPERATIONS =
            Set.of("GetItem", "PutItem", "UpdateItem", "DeleteItem", "Query", "Scan", "TransactWriteItems");

    private final Engine engine;
    private final Permissions permissions;
    private final Pricing pricing;

    /** Makes the tables that are not there yet. */
    public DynamoDb(Engine engine, List<Table> tables, Meter meter) {
        this.engine = engine;
        Map<String, Schema> schemas =
                tables.stream().map(Schema::of).collect(Collectors.toMap(Schema::name, Function.identity()));
        this.permissions = new Permissions(schemas);
        this.pricing = new Pricing(engine, schemas, meter);
        tables.forEach(this::create);
    }

    @Override
    public String name() {
        return "dynamodb";
    }

    @Override
    public List<Access> needs(Call call) {
        if (!OPERATIONS.contains(call.operation())) {
            throw Refusal.notImplemented(call);
        }
        return permissions.needed(Request.of(call));
    }

    @Override
    public Reply handle(Call call) {
        var request = Request.of(call);
        var before = pricing.before(request);
        var reply = engine.call(call.operation(), call.body());
        pricing.record(call, request, before, reply);
        return reply;
    }

    private void create(Table table) {
        var reply = engine.call("CreateTable", table.definition().toString().getBytes(StandardCharsets.UTF_8));
        if (reply.status() != 200 && !reply.text().contains("ResourceInUseException")) {
            throw new IllegalStateException("DynamoDB refuses the table " + table.logicalId() + ": " + reply.text());
        }
    }
}
