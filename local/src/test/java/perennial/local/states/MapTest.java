package perennial.local.states;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static perennial.local.states.Stage.bytes;
import static perennial.local.states.Stage.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.IntNode;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import perennial.local.journal.Entry;

@DisplayNameGeneration(ReplaceUnderscores.class)
class MapTest {
    static final String DISTRIBUTED = """
            QueryLanguage: JSONata
            StartAt: Draft
            States:
              Draft:
                Type: Map
                Label: Draft
                MaxConcurrency: 4
                ItemReader:
                  Resource: arn:aws:states:::s3:getObject
                  ReaderConfig: { InputType: JSON }
                  Arguments: { Bucket: runs, Key: "{% $states.input.key %}" }
                ItemBatcher: { MaxItemsPerBatch: 3, BatchInput: { date: "{% $states.input.date %}" } }
                ItemProcessor:
                  ProcessorConfig: { Mode: DISTRIBUTED, ExecutionType: EXPRESS }
                  StartAt: DraftBatch
                  States:
                    DraftBatch:
                      Type: Task
                      Resource: arn:aws:states:::lambda:invoke
                      Arguments: { FunctionName: draft, Payload: "{% $states.input %}" }
                      TimeoutSeconds: 60
                      Output: "{% $states.result.Payload %}"
                      End: true
                Output: "{% $sum($states.result) %}"
                End: true
            """;

    private static Stage counting(String machine, int items) {
        var stage = Stage.of(machine)
                .on("draft", batch -> IntNode.valueOf(batch.path("Items").size()));
        return withItems(stage, items);
    }

    static Stage withItems(Stage stage, int items) {
        var array = json("[]");
        for (int i = 0; i < items; i++) {
            ((ArrayNode) array).add("g" + i);
        }
        stage.objects.put("runs/manifest.json", bytes(array.toString()));
        return stage;
    }

    @Test
    void a_distributed_map_reads_s3_batches_and_gathers_what_its_children_give() {
        var stage = counting(DISTRIBUTED, 100);
        var execution = stage.run("{'key':'manifest.json','date':'2027-01-01'}");
        assertEquals(Optional.of(json("100")), execution.output(), () -> "failed: " + execution.cause());
        assertEquals(34, stage.callsOf("draft"));
        assertEquals(34, execution.childExecutions());
        assertEquals(34, execution.childTransitions());
        assertEquals(1, execution.transitions());
    }

    @Test
    void each_child_gets_its_items_and_what_all_batches_share() {
        var stage = withItems(Stage.of(DISTRIBUTED.replace("$sum($states.result)", "$states.result")), 4)
                .on("draft", batch -> batch);
        var execution = stage.run("{'key':'manifest.json','date':'2027-01-01'}");
        var shared = "'BatchInput':{'date':'2027-01-01'}";
        assertEquals(
                Optional.of(json("[{" + shared + ",'Items':['g0','g1','g2']},{" + shared + ",'Items':['g3']}]")),
                execution.output());
    }

    @Test
    void one_failed_child_fails_the_map_unless_failures_are_tolerated() {
        var strict = withItems(Stage.of(DISTRIBUTED), 9).on("draft", MapTest::refuseTheSecondBatch);
        assertEquals(
                Optional.of("States.ExceedToleratedFailureThreshold"),
                strict.run("{'key':'manifest.json','date':'d'}").error());
        var tolerant = DISTRIBUTED
                .replace("Label: Draft", "ToleratedFailurePercentage: 34")
                .replace("$sum($states.result)", "$states.result");
        var lenient = withItems(Stage.of(tolerant), 9).on("draft", MapTest::refuseTheSecondBatch);
        var output = lenient.run("{'key':'manifest.json','date':'d'}").output().orElseThrow();
        assertEquals(json("3"), output.get(0));
        assertEquals(
                "perennial.failure.TerminalFailure", output.get(1).path("Error").asText());
    }

    private static JsonNode refuseTheSecondBatch(JsonNode batch) {
        if (batch.path("Items").path(0).asText().equals("g3")) {
            throw new Stage.Thrown("perennial.failure.TerminalFailure");
        }
        return IntNode.valueOf(batch.path("Items").size());
    }

    @Test
    void a_missing_manifest_is_named_as_the_readers_failure() {
        var execution = Stage.of(DISTRIBUTED).run("{'key':'missing.json','date':'d'}");
        assertEquals(Optional.of("States.ItemReaderFailed"), execution.error());
        assertTrue(execution.cause().orElseThrow().contains("s3://runs/missing.json"));
    }

    @Test
    void a_role_that_may_not_start_its_own_machine_cannot_distribute() {
        var stage = withItems(Stage.of(DISTRIBUTED, access -> !access.action().equals("states:StartExecution")), 3);
        var execution = stage.run("{'key':'manifest.json','date':'d'}");
        assertEquals(Optional.of("States.Runtime"), execution.error());
        assertTrue(execution.cause().orElseThrow().contains("states:StartExecution on resource: " + Stage.ARN));
    }

    @Test
    void results_are_written_to_s3_with_a_manifest_of_the_files() {
        var writing = DISTRIBUTED
                .replace(
                        "    Output: \"{% $sum($states.result) %}\"",
                        "    ResultWriter: { Resource: 'arn:aws:states:::s3:putObject', Arguments: { Bucket: runs, Prefix: out } }")
                .replace("Label: Draft", "ToleratedFailureCount: 3");
        var stage = withItems(Stage.of(writing), 9).on("draft", MapTest::refuseTheSecondBatch);
        var details = stage.run("{'key':'manifest.json','date':'d'}")
                .output()
                .orElseThrow()
                .path("ResultWriterDetails");
        var manifest =
                Entry.parse(stage.objects.get("runs/" + details.path("Key").asText()));
        var succeeded = manifest.path("ResultFiles")
                .path("SUCCEEDED")
                .path(0)
                .path("Key")
                .asText();
        var entries = Entry.parse(stage.objects.get("runs/" + succeeded));
        assertEquals(
                List.of("3", "3"),
                StreamSupport.stream(entries.spliterator(), false)
                        .map(each -> each.path("Output").asText())
                        .toList());
        assertEquals(1, manifest.path("ResultFiles").path("FAILED").size());
    }

    private static final String INLINE = """
            QueryLanguage: JSONata
            StartAt: Keep
            States:
              Keep: { Type: Pass, Assign: { factor: 10 }, Next: Each }
              Each:
                Type: Map
                Items: "{% $states.input.items %}"
                ItemSelector: { value: "{% $states.context.Map.Item.Value %}", index: "{% $states.context.Map.Item.Index %}" }
                MaxConcurrency: 2
                ItemProcessor:
                  ProcessorConfig: { Mode: INLINE }
                  StartAt: Pause
                  States:
                    Pause: { Type: Wait, Seconds: 10, Next: Scale }
                    Scale: { Type: Pass, Assign: { mine: 1 }, Output: "{% $states.input.value * $factor + $states.input.index %}", End: true }
                End: true
            """;

    @Test
    void an_inline_map_keeps_order_bounds_concurrency_and_reads_outer_variables() {
        var execution = Stage.of(INLINE).run("{'items':[1,2,3,4]}");
        assertEquals(Optional.of(json("[10,21,32,43]")), execution.output());
        assertEquals(
                Optional.of(Stage.START.plusSeconds(20)),
                execution.endedAt(),
                "two at once, two rounds of ten seconds");
    }

    @Test
    void an_item_that_fails_stops_the_others_of_an_inline_map() {
        var failing = INLINE.replace(
                "Next: Scale }\n",
                "Next: Test }\n        Test: { Type: Choice, Choices: [ { Condition: '{% $states.input.value = 1 %}', Next: Bad } ], Default: Long }\n        Bad: { Type: Fail, Error: Bad }\n        Long: { Type: Wait, Seconds: 5000, Next: Scale }\n");
        var execution = Stage.of(failing).run("{'items':[1,2]}");
        assertEquals(Optional.of("Bad"), execution.error());
        assertEquals(Optional.of(Stage.START.plusSeconds(10)), execution.endedAt());
    }
}
