package perennial.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import perennial.local.states.Execution;
import perennial.local.states.Status;
import perennial.local.template.Samples;
import perennial.platform.Clients;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The sample template at work: what starts what, and what survives. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CloudFlowTest {
    @Test
    void a_schedule_starts_a_machine_that_calls_a_function_that_writes() {
        try (var cloud = SampleCloud.start()) {
            cloud.advanceTo(SampleCloud.START.plus(Duration.ofDays(2)));
            assertEquals(
                    List.of(Status.SUCCEEDED, Status.SUCCEEDED),
                    cloud.machines().executions().stream()
                            .map(Execution::status)
                            .toList());
            assertEquals(
                    List.of("2026-01-01T07:00:00Z", "2026-01-02T07:00:00Z"),
                    times(cloud, "trial-2026-01-01T07:00:00Z", "trial-2026-01-02T07:00:00Z"));
        }
    }

    @Test
    void a_dropped_file_starts_a_function() {
        try (var cloud = SampleCloud.start()) {
            new Clients(cloud.host())
                    .s3()
                    .putObject(put -> put.bucket("perennial-inbound").key("a.txt"), RequestBody.fromString("a"));
            cloud.advanceTo(SampleCloud.START.plusSeconds(60));
            assertEquals(1, times(cloud, "trial-event").size());
        }
    }

    @Test
    void a_message_starts_a_function() {
        try (var cloud = SampleCloud.start()) {
            var url = cloud.stack().outputs().get("WorkUrl");
            new Clients(cloud.host())
                    .sqs()
                    .sendMessage(send -> send.queueUrl(url).messageBody("a"));
            cloud.advanceTo(SampleCloud.START.plusSeconds(60));
            assertEquals(1, times(cloud, "trial-event").size());
        }
    }

    @Test
    void a_kept_cloud_goes_on_where_it_was(@TempDir Path directory) {
        var setup = SampleCloud.setup(Samples.sample()).keptIn(directory);
        try (var cloud = EmbeddedCloud.start(setup)) {
            cloud.advanceTo(SampleCloud.START.plus(Duration.ofDays(1)));
        }
        try (var cloud = EmbeddedCloud.start(setup)) {
            assertEquals(
                    SampleCloud.START.plus(Duration.ofDays(1)), cloud.timeline().now());
            assertEquals(1, cloud.machines().executions().size());
            assertEquals(1, times(cloud, "trial-2026-01-01T07:00:00Z").size());
            cloud.advanceTo(SampleCloud.START.plus(Duration.ofDays(2)));
            assertEquals(2, cloud.machines().executions().size());
        }
    }

    @ParameterizedTest(name = "without {0}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            Action: lambda:InvokeFunction|Action: lambda:GetFunction|is not authorized to perform: lambda:InvokeFunction
            <aws.scheduler.scheduled-time>|<aws.scheduler.execution-id>|not authorized to perform: dynamodb:PutItem
            """)
    void the_execution_fails_and_names_what_is_missing(String old, String replacement, String complaint) {
        var text = Samples.replaced(old, replacement).replace("trial-*", "trial-2026*");
        try (var cloud = SampleCloud.start(Samples.read(text))) {
            cloud.advanceTo(SampleCloud.START.plus(Duration.ofDays(1)));
            var execution = cloud.machines().executions().getFirst();
            assertEquals(Status.FAILED, execution.status());
            assertTrue(
                    execution.cause().orElse("").contains(complaint),
                    execution.cause().toString());
        }
    }

    private static List<String> times(EmbeddedCloud cloud, String... owners) {
        var dynamo = new Clients(cloud.host()).dynamo();
        return List.of(owners).stream()
                .map(owner -> dynamo.query(query -> query.tableName("perennial-Notes")
                        .keyConditionExpression("#o = :o")
                        .expressionAttributeNames(Map.of("#o", "owner"))
                        .expressionAttributeValues(Map.of(":o", AttributeValue.fromS(owner)))))
                .flatMap(found -> found.items().stream())
                .map(item -> item.get("at").s())
                .toList();
    }
}
