package perennial.local.states;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static perennial.local.states.Stage.json;
import static perennial.local.states.Stage.path;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import perennial.local.wire.Refusal;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ExecutionTest {
    private static final String COUNTING = """
            QueryLanguage: JSONata
            StartAt: Begin
            States:
              Begin:
                Type: Pass
                Assign: { n: 0, seen: [] }
                Next: Again
              Again:
                Type: Choice
                Choices:
                  - Condition: "{% $n < 3 %}"
                    Next: Count
                    Assign: { seen: "{% $append($seen, $n) %}" }
                Default: Pause
              Count:
                Type: Pass
                Assign: { n: "{% $n + 1 %}" }
                Output: "{% $n %}"
                Next: Again
              Pause: { Type: Wait, Seconds: 90, Next: Done }
              Done:
                Type: Succeed
                Output: { n: "{% $n %}", seen: "{% $seen %}", last: "{% $states.input %}", at: "{% $now() %}" }
            """;

    @Test
    void variables_choices_and_waits_work_together_and_assignments_see_the_old_values() {
        var execution = Stage.of(COUNTING).run("{}");
        assertEquals(
                Optional.of(json("{'n':3,'seen':[0,1,2],'last':2,'at':'2027-01-01T00:01:30.000Z'}")),
                execution.output());
        assertEquals(Status.SUCCEEDED, execution.status());
        assertEquals(10, execution.transitions());
        assertEquals(
                List.of("Begin", "Again", "Count", "Again"), path(execution).subList(0, 4));
    }

    private static final String CHARGE = """
            QueryLanguage: JSONata
            StartAt: Charge
            States:
              Charge:
                Type: Task
                Resource: arn:aws:states:::lambda:invoke
                Arguments: { FunctionName: charge, Payload: { id: "{% $states.input.id %}" } }
                TimeoutSeconds: 30
                Retry:
                  - { ErrorEquals: [perennial.failure.RetryableFailure], IntervalSeconds: 2, BackoffRate: 3, MaxAttempts: 3, MaxDelaySeconds: 10 }
                  - { ErrorEquals: [Lambda.Unknown], IntervalSeconds: 1, MaxAttempts: 1 }
                Catch:
                  - { ErrorEquals: [perennial.failure.TerminalFailure], Next: Refused, Assign: { why: "{% $states.errorOutput.Cause %}" } }
                  - { ErrorEquals: [States.ALL], Next: Lost }
                Output: "{% $states.result.Payload %}"
                Next: Charged
              Charged: { Type: Succeed }
              Refused: { Type: Succeed, Output: { why: "{% $parse($why).errorMessage %}" } }
              Lost: { Type: Fail, Error: Lost, Cause: "{% 'lost: ' & $states.input.Error %}" }
            """;

    @Test
    void a_task_is_retried_with_growing_bounded_waits() {
        var stage = Stage.of(CHARGE)
                .on(
                        "charge",
                        List.of(
                                "perennial.failure.RetryableFailure",
                                "perennial.failure.RetryableFailure",
                                "perennial.failure.RetryableFailure"),
                        "{'ok':true}");
        var execution = stage.run("{'id':'I-7'}");
        assertEquals(Optional.of(json("{'ok':true}")), execution.output());
        assertEquals(4, stage.callsOf("charge"));
        assertEquals(Optional.of(Stage.START.plusSeconds(2 + 6 + 10)), execution.endedAt());
        assertEquals(5, execution.transitions(), "two states and three retries");
    }

    @Test
    void retries_exhausted_lead_to_the_catcher_of_the_last_error() {
        var errors = Collections.nCopies(9, "perennial.failure.RetryableFailure");
        var stage = Stage.of(CHARGE).on("charge", errors, "{}");
        var execution = stage.run("{'id':'I-7'}");
        assertEquals(4, stage.callsOf("charge"));
        assertEquals(Status.FAILED, execution.status());
        assertEquals(Optional.of("lost: perennial.failure.RetryableFailure"), execution.cause());
    }

    @Test
    void a_terminal_failure_is_caught_with_its_cause_and_not_tried_again() {
        var stage = Stage.of(CHARGE).on("charge", List.of("perennial.failure.TerminalFailure"), "{}");
        var execution = stage.run("{'id':'I-7'}");
        assertEquals(List.of("Charge", "Refused"), path(execution));
        assertEquals(Optional.of(json("{'why':'said so'}")), execution.output());
    }

    @Test
    void an_expression_that_gives_nothing_is_an_error_with_the_name_aws_gives_it() {
        var execution = Stage.of(CHARGE).run("{}");
        assertEquals(Optional.of("lost: States.QueryEvaluationError"), execution.cause());
    }

    @Test
    void a_payload_over_256_kib_fails_and_states_all_does_not_catch_it() {
        var stage = Stage.of(CHARGE).on("charge", _ -> json("'" + "x".repeat(300_000) + "'"));
        var execution = stage.run("{'id':'I-7'}");
        assertEquals(Optional.of("States.DataLimitExceeded"), execution.error());
    }

    @Test
    void a_machine_that_takes_longer_than_its_timeout_is_timed_out_at_that_moment() {
        var execution = Stage.of(COUNTING.replace("StartAt: Begin", "TimeoutSeconds: 60\nStartAt: Begin"))
                .run("{}");
        assertEquals(Status.TIMED_OUT, execution.status());
        assertEquals(Optional.of(Stage.START.plusSeconds(60)), execution.endedAt());
    }

    @Test
    void a_loop_without_end_dies_of_its_history() {
        var execution = Stage.of("""
                QueryLanguage: JSONata
                StartAt: Round
                States:
                  Round: { Type: Pass, Next: AndRound }
                  AndRound: { Type: Pass, Next: Round }
                """).run("{}");
        assertEquals(Optional.of("States.Runtime"), execution.error());
        assertTrue(execution.historyEvents() <= 25_001, () -> "events " + execution.historyEvents());
    }

    @Test
    void parallel_branches_give_a_list_and_see_the_variables_outside() {
        var execution = Stage.of("""
                QueryLanguage: JSONata
                StartAt: Both
                States:
                  Both:
                    Type: Parallel
                    Branches:
                      - { StartAt: A, States: { A: { Type: Wait, Seconds: 5, Next: A2 }, A2: { Type: Pass, Output: "{% $states.input.x + 1 %}", End: true } } }
                      - { StartAt: B, States: { B: { Type: Pass, Output: b, End: true } } }
                    End: true
                """).run("{'x':1}");
        assertEquals(Optional.of(json("[2,'b']")), execution.output());
    }

    @Test
    void the_same_name_and_input_is_the_same_execution_while_it_runs() {
        var stage = Stage.of(COUNTING);
        var first = stage.machines.start(Stage.ARN, "one", json("{}"));
        assertEquals(first, stage.machines.start(Stage.ARN, "one", json("{}")));
        var other = assertThrows(Refusal.class, () -> stage.machines.start(Stage.ARN, "one", json("{'other':1}")));
        assertEquals("ExecutionAlreadyExists", other.code());
    }

    @Test
    void a_stopped_execution_ends_at_once_even_while_it_waits() {
        var stage = Stage.of(COUNTING);
        var execution = stage.machines.start(Stage.ARN, "one", json("{}"));
        stage.pass(Duration.ofSeconds(10));
        stage.machines.stop(execution.arn(), "Enough", "said so");
        stage.pass(Duration.ofDays(1));
        assertEquals(Status.ABORTED, execution.status());
        assertEquals(Optional.of(Instant.parse("2027-01-01T00:00:10Z")), execution.endedAt());
        assertEquals("Pause", path(execution).getLast());
    }
}
