package perennial.local.states;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static perennial.local.states.Stage.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.IntNode;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import perennial.local.journal.Journal;
import perennial.local.wire.Refusal;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ResumeTest {
    private static final String CYCLE = """
            QueryLanguage: JSONata
            StartAt: Open
            States:
              Open:
                Type: Task
                Resource: arn:aws:states:::lambda:invoke
                Arguments: { FunctionName: open, Payload: {} }
                TimeoutSeconds: 60
                Retry: [{ ErrorEquals: [Lambda.Unknown], IntervalSeconds: 5, MaxAttempts: 2 }]
                Assign: { run: "{% $states.result.Payload.run %}" }
                Next: Draft
              Draft:
                Type: Map
                MaxConcurrency: 1
                Items: "{% [1..6] %}"
                ItemProcessor:
                  ProcessorConfig: { Mode: DISTRIBUTED, ExecutionType: EXPRESS }
                  StartAt: DraftOne
                  States:
                    DraftOne:
                      Type: Task
                      Resource: arn:aws:states:::lambda:invoke
                      Arguments: { FunctionName: draft, Payload: "{% $states.input %}" }
                      TimeoutSeconds: 60
                      Output: "{% $states.result.Payload %}"
                      End: true
                Next: Approve
              Approve:
                Type: Task
                Resource: arn:aws:states:::lambda:invoke.waitForTaskToken
                Arguments: { FunctionName: ask, Payload: { token: "{% $states.context.Task.Token %}" } }
                TimeoutSeconds: 3600
                Retry: [{ ErrorEquals: [Lambda.Unknown], IntervalSeconds: 5, MaxAttempts: 2 }]
                Catch: [{ ErrorEquals: [States.Timeout], Next: Forgotten }]
                Next: Pause
              Pause: { Type: Wait, Seconds: 60, Next: Close }
              Close:
                Type: Task
                Resource: arn:aws:states:::lambda:invoke
                Arguments: { FunctionName: close, Payload: { run: "{% $run %}", by: "{% $states.input.by %}" } }
                TimeoutSeconds: 60
                Retry: [{ ErrorEquals: [Lambda.Unknown], IntervalSeconds: 5, MaxAttempts: 2 }]
                Output: "{% $states.result.Payload %}"
                End: true
              Forgotten: { Type: Fail, Error: Forgotten }
            """;

    private final List<String> tokens = new CopyOnWriteArrayList<>();

    private Stage scripted(Journal journal) {
        return Stage.of(CYCLE, journal)
                .on("open", _ -> json("{'run':'R-1'}"))
                .on("draft", item -> IntNode.valueOf(item.intValue() * 2))
                .on("ask", this::ask)
                .on("close", closing -> closing);
    }

    private JsonNode ask(JsonNode payload) {
        tokens.add(payload.path("token").asText());
        return json("{}");
    }

    @Test
    void undisturbed_the_token_brings_the_answer_and_the_end_follows() {
        var stage = scripted(Journal.none());
        var execution = stage.machines.start(Stage.ARN, "one", json("{}"));
        stage.pass(Duration.ofMinutes(10));
        assertEquals(Status.RUNNING, execution.status());
        stage.machines.tokens().succeed(tokens.getFirst(), json("{'by':'Ann'}"));
        stage.pass(Duration.ofMinutes(10));
        assertEquals(Optional.of(json("{'run':'R-1','by':'Ann'}")), execution.output());
        assertEquals(Optional.of(Stage.START.plusSeconds(660)), execution.endedAt());
    }

    @Test
    void a_token_nobody_answers_times_out_and_is_refused_afterwards() {
        var stage = scripted(Journal.none());
        var execution = stage.run("{}");
        assertEquals(Optional.of("Forgotten"), execution.error());
        assertEquals(Optional.of(Stage.START.plusSeconds(3600)), execution.endedAt());
        var late = assertThrows(Refusal.class, () -> stage.machines.tokens().succeed(tokens.getFirst(), json("{}")));
        assertEquals("TaskTimedOut", late.code());
    }

    /** Every prefix of the journal is a moment at which the process may have been killed. */
    @Test
    void killed_after_any_journaled_event_it_ends_the_same_and_repeats_only_what_was_in_flight() {
        var whole = new Kept();
        var stage = scripted(whole);
        stage.machines.start(Stage.ARN, "one", json("{}"));
        stage.pass(Duration.ofMinutes(10));
        stage.machines.tokens().succeed(tokens.getFirst(), json("{'by':'Ann'}"));
        stage.pass(Duration.ofMinutes(10));
        assertTrue(whole.entries.size() > 20, () -> "events " + whole.entries.size());
        for (int kept = 1; kept <= whole.entries.size(); kept++) {
            resumedAfter(whole, kept);
        }
    }

    private void resumedAfter(Kept whole, int kept) {
        tokens.clear();
        var journal = new Kept();
        journal.entries.addAll(whole.entries.subList(0, kept));
        long draftsBefore = journal.entries.stream()
                .filter(entry -> entry.path("event").asText().equals("child"))
                .count();
        var stage = scripted(journal);
        tokenIn(journal).ifPresent(_ -> stage.timeline.advanceTo(Stage.START.plusSeconds(600)));
        stage.machines.resume();
        // Whoever was asked before the kill may answer at once.
        tokenIn(journal).ifPresent(token -> answerIfWaiting(stage, token));
        stage.pass(Duration.ofMinutes(10));
        tokenIn(journal).ifPresent(token -> answerIfWaiting(stage, token));
        stage.pass(Duration.ofMinutes(20));
        var execution = stage.machines.executions().getFirst();
        assertEquals(
                Optional.of(json("{'run':'R-1','by':'Ann'}")),
                execution.output(),
                () -> "killed after " + kept + " events it ended " + execution.status() + " " + execution.error());
        assertTrue(stage.callsOf("draft") <= 6 - draftsBefore, "a finished child is not run again");
    }

    private static Optional<String> tokenIn(Kept journal) {
        return journal.entries.stream()
                .map(entry -> entry.path("token"))
                .filter(JsonNode::isTextual)
                .map(JsonNode::asText)
                .reduce((_, last) -> last);
    }

    private static void answerIfWaiting(Stage stage, String token) {
        try {
            stage.machines.tokens().succeed(token, json("{'by':'Ann'}"));
        } catch (Refusal answeredBefore) {
            assertEquals("TaskTimedOut", answeredBefore.code());
        }
    }

    /** A journal that can be cut. */
    private static final class Kept implements Journal {
        final List<JsonNode> entries = new CopyOnWriteArrayList<>();

        @Override
        public void append(String stream, JsonNode entry) {
            entries.add(entry);
        }

        @Override
        public void replay(String stream, Consumer<JsonNode> each) {
            List.copyOf(entries).forEach(each);
        }
    }
}
