package perennial.local;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import perennial.local.functions.Invocation;
import perennial.local.wire.Refusal;
import perennial.platform.Clients;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class EmbeddedCloudTest {
    @AutoClose
    private final EmbeddedCloud cloud = SampleCloud.start();

    @Test
    void a_function_runs_on_virtual_time_and_its_writes_are_there() {
        var answer = assertInstanceOf(Invocation.Returned.class, cloud.invoke("NoteFunction", "\"trial-1\""));
        assertEquals("\"2026-01-01T00:00:00Z\"", new String(answer.payload(), UTF_8));
        var dynamo = new Clients(cloud.host()).dynamo();
        var found = dynamo.getItem(get -> get.tableName("perennial-Notes")
                .key(Map.of(
                        "owner", AttributeValue.fromS("trial-1"), "at", AttributeValue.fromS("2026-01-01T00:00:00Z"))));
        assertTrue(found.hasItem());
    }

    @Test
    void a_write_outside_the_leading_keys_is_refused_naming_caller_action_and_table() {
        var failed = assertInstanceOf(Invocation.Failed.class, cloud.invoke("NoteFunction", "\"other\""));
        assertEquals("software.amazon.awssdk.services.dynamodb.model.DynamoDbException", failed.errorType());
        assertTrue(
                failed.errorMessage()
                        .contains(
                                "perennial-NoteFunctionRole is not authorized to perform:"
                                        + " dynamodb:PutItem on resource: arn:aws:dynamodb:us-east-1:000000000000:table/perennial-Notes"),
                failed.errorMessage());
    }

    @Test
    void a_failure_is_reported_as_lambda_does() {
        var failed = assertInstanceOf(Invocation.Failed.class, cloud.invoke("NoteFunction", "\"other\""));
        var report = new String(failed.payload(), UTF_8);
        assertTrue(report.startsWith("{\"errorMessage\":\"User: arn:aws:sts::"), report);
        assertTrue(
                report.contains("\"errorType\":\"software.amazon.awssdk.services.dynamodb.model.DynamoDbException\""));
        assertTrue(report.contains("\"stackTrace\":[\""));
    }

    @Test
    void a_function_that_takes_too_long_is_stopped() {
        var failed = assertInstanceOf(Invocation.Failed.class, cloud.invoke("SlowFunction", "{}"));
        assertEquals("Sandbox.Timedout", failed.errorType());
        assertTrue(failed.errorMessage().contains("Task timed out after 1.00 seconds"), failed.errorMessage());
    }

    @Test
    void an_unknown_function_is_named() {
        var refusal = assertThrows(Exception.class, () -> cloud.invoke("NoFunction", "{}"));
        assertEquals("Function not found: NoFunction", root(refusal).getMessage());
        assertInstanceOf(Refusal.class, root(refusal));
    }

    @Test
    void an_operation_that_is_not_there_is_named() {
        var dynamo = new Clients(cloud.host()).dynamo();
        var refused = assertThrows(DynamoDbException.class, dynamo::listTables);
        assertTrue(refused.getMessage().contains("does not implement dynamodb:ListTables"), refused.getMessage());
    }

    @Test
    void what_nothing_has_needed_is_listed() {
        cloud.invoke("NoteFunction", "\"trial-1\"");
        assertEquals(
                List.of(
                        "NoteFunction: the variable OWNER_PREFIX",
                        "NoteFunction: the variable STAGE",
                        "SlowFunction: the variable STAGE",
                        "perennial-NoteFunctionRole: dynamodb:GetItem on"
                                + " [arn:aws:dynamodb:us-east-1:000000000000:table/perennial-Notes]",
                        "perennial-NoteFunctionRole: dynamodb:Query on"
                                + " [arn:aws:dynamodb:us-east-1:000000000000:table/perennial-Notes/index/*]",
                        "countRole: lambda:InvokeFunction on"
                                + " [arn:aws:lambda:us-east-1:000000000000:function:perennial-NoteFunction,"
                                + " arn:aws:lambda:us-east-1:000000000000:function:perennial-NoteFunction:*]"),
                cloud.unneeded());
    }

    private static Throwable root(Throwable thrown) {
        return thrown.getCause() == null ? thrown : root(thrown.getCause());
    }
}
