package perennial.local.dynamodb;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import perennial.local.meter.Meter;
import perennial.local.template.Samples;
import perennial.local.wire.Access;
import perennial.local.wire.Call;
import perennial.local.wire.Caller;
import perennial.local.wire.Refusal;

/** On the sample's table of notes: partition key owner, sort key at, keys-only index byDue on due and at. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DynamoDbTest {
    private static final String ARN = "arn:aws:dynamodb:us-east-1:000000000000:table/perennial-Notes";
    private static final String NOTE = "{'owner':{'S':'o'},'at':{'S':'%s'},'text':{'S':'%s'}}".replace('\'', '"');
    private static final String DUE_NOTE =
            "{'owner':{'S':'o'},'at':{'S':'%s'},'due':{'S':'%s'},'text':{'S':'%s'}}".replace('\'', '"');

    private final Meter meter = new Meter();

    @AutoClose
    private final Engine engine = new Engine(EngineTest.JARS, Optional.empty());

    private final DynamoDb dynamo = new DynamoDb(engine, Samples.sample().tables(), meter);

    @ParameterizedTest(name = "{0} needs {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            GetItem|{"TableName":"perennial-Notes","Key":{"owner":{"S":"o"},"at":{"S":"1"}}}|dynamodb:GetItem|o
            PutItem|{"TableName":"perennial-Notes","Item":{"owner":{"S":"p"},"at":{"S":"1"}}}|dynamodb:PutItem|p
            Query|{"TableName":"perennial-Notes","KeyConditionExpression":"#p = :p AND at < :a","ExpressionAttributeNames":{"#p":"owner"},"ExpressionAttributeValues":{":p":{"S":"q"},":a":{"S":"1"}}}|dynamodb:Query|q
            Scan|{"TableName":"perennial-Notes"}|dynamodb:Scan|
            """)
    void a_call_needs_its_own_action_for_its_leading_key(String operation, String body, String action, String key) {
        var context = key == null ? Map.<String, String>of() : Map.of("dynamodb:LeadingKeys", key);
        assertEquals(List.of(new Access(action, ARN, context)), dynamo.needs(call(operation, body)));
    }

    @Test
    void a_query_of_an_index_needs_the_index_for_the_indexs_own_key() {
        var body = "{'TableName':'perennial-Notes','IndexName':'byDue','KeyConditionExpression':'due = :d',"
                + "'ExpressionAttributeValues':{':d':{'S':'soon'}}}";
        assertEquals(
                List.of(new Access("dynamodb:Query", ARN + "/index/byDue", Map.of("dynamodb:LeadingKeys", "soon"))),
                dynamo.needs(call("Query", body.replace('\'', '"'))));
    }

    @Test
    void a_transaction_needs_the_action_of_each_part() {
        var key = "{'owner':{'S':'k'},'at':{'S':'1'}}";
        var body = ("{'TransactItems':[{'Put':{'TableName':'perennial-Notes','Item':" + key + "}},"
                        + "{'Delete':{'TableName':'perennial-Notes','Key':" + key + "}},"
                        + "{'Update':{'TableName':'perennial-Notes','Key':" + key + "}},"
                        + "{'ConditionCheck':{'TableName':'perennial-Notes','Key':" + key + "}}]}")
                .replace('\'', '"');
        var needed = dynamo.needs(call("TransactWriteItems", body));
        assertEquals(
                List.of(
                        "dynamodb:PutItem",
                        "dynamodb:DeleteItem",
                        "dynamodb:UpdateItem",
                        "dynamodb:ConditionCheckItem"),
                needed.stream().map(Access::action).toList());
        assertTrue(needed.stream().allMatch(access -> access.context().containsValue("k")));
    }

    @Test
    void an_operation_that_nobody_calls_is_not_there() {
        var refusal = assertThrows(Refusal.class, () -> dynamo.needs(call("BatchWriteItem", "{}")));
        assertEquals(501, refusal.status());
    }

    @Test
    void a_single_write_costs_a_unit_for_each_started_kilobyte() {
        put(NOTE.formatted("1", "x".repeat(3000)));
        assertUnits(3, 0);
    }

    @Test
    void an_index_entry_costs_as_it_comes_moves_and_goes() {
        put(DUE_NOTE.formatted("1", "monday", "x"));
        assertUnits(2, 0);
        put(DUE_NOTE.formatted("1", "monday", "y"));
        assertUnits(3, 0);
        put(DUE_NOTE.formatted("1", "tuesday", "y"));
        assertUnits(6, 0);
        put(NOTE.formatted("1", "y"));
        assertUnits(8, 0);
    }

    @Test
    void a_transaction_costs_twice_as_much_for_each_of_its_equal_items() {
        var puts = new StringBuilder();
        for (int number = 0; number < 100; number++) {
            var item = DUE_NOTE.formatted(number, "monday", "x".repeat(700));
            puts.append(number == 0 ? "" : ",")
                    .append("{\"Put\":{\"TableName\":\"perennial-Notes\",\"Item\":" + item + "}}");
        }
        handle("TransactWriteItems", "{\"TransactItems\":[" + puts + "]}");
        assertUnits(400, 0);
    }

    @Test
    void reads_cost_by_four_kilobytes_and_half_unless_consistent() {
        put(NOTE.formatted("1", "x".repeat(5000)));
        meter.reset();
        handle(
                "GetItem",
                "{\"TableName\":\"perennial-Notes\",\"ConsistentRead\":true,\"Key\":{\"owner\":{\"S\":\"o\"},\"at\":{\"S\":\"1\"}}}");
        assertUnits(0, 2);
        handle("GetItem", "{\"TableName\":\"perennial-Notes\",\"Key\":{\"owner\":{\"S\":\"o\"},\"at\":{\"S\":\"2\"}}}");
        assertUnits(0, 2.5);
        handle(
                "Query",
                "{\"TableName\":\"perennial-Notes\",\"KeyConditionExpression\":\"#o = :o\",\"ExpressionAttributeNames\":{\"#o\":\"owner\"},\"ExpressionAttributeValues\":{\":o\":{\"S\":\"o\"}}}");
        assertUnits(0, 3.5);
    }

    private void put(String item) {
        handle("PutItem", "{\"TableName\":\"perennial-Notes\",\"Item\":" + item + "}");
    }

    private void handle(String operation, String body) {
        var reply = dynamo.handle(call(operation, body));
        assertEquals(200, reply.status(), reply.text());
    }

    private static Call call(String operation, String body) {
        return new Call(
                "dynamodb",
                operation,
                "POST",
                URI.create("https://dynamodb.us-east-1.amazonaws.com/"),
                Map.of(),
                body.getBytes(StandardCharsets.UTF_8),
                new Caller("role", access -> true));
    }

    private void assertUnits(double writes, double reads) {
        assertEquals(0, BigDecimal.valueOf(writes).compareTo(meter.writeUnits()), "writes " + meter.writeUnits());
        assertEquals(0, BigDecimal.valueOf(reads).compareTo(meter.readUnits()), "reads " + meter.readUnits());
    }
}
