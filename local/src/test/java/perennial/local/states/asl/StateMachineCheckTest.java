package perennial.local.states.asl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class StateMachineCheckTest {
    private static final String SOUND = """
            QueryLanguage: JSONata
            Comment: Plans and drafts.
            TimeoutSeconds: 900
            StartAt: Plan
            States:
              Plan:
                Type: Task
                Resource: arn:aws:states:::lambda:invoke
                Arguments: { FunctionName: "${Plan}", Payload: "{% $states.input %}" }
                TimeoutSeconds: 30
                Retry: [{ ErrorEquals: [perennial.failure.RetryableFailure, Lambda.Unknown], MaxAttempts: 2 }]
                Catch: [{ ErrorEquals: [States.ALL], Next: Lost }]
                Assign: { run: "{% $states.result.Payload %}" }
                Next: Draft
              Draft:
                Type: Map
                MaxConcurrency: 4
                ItemReader:
                  Resource: arn:aws:states:::s3:getObject
                  ReaderConfig: { InputType: JSON }
                  Arguments: { Bucket: "${Runs}", Key: "{% $run.key %}" }
                ItemBatcher: { MaxItemsPerBatch: 50 }
                ItemProcessor:
                  ProcessorConfig: { Mode: DISTRIBUTED, ExecutionType: EXPRESS }
                  StartAt: Keep
                  States:
                    Keep: { Type: Pass, Assign: { own: 1 }, Next: Give }
                    Give: { Type: Pass, Output: "{% $own %}", End: true }
                Next: Decide
              Decide:
                Type: Choice
                Choices: [{ Condition: "{% $sum($states.input) > 0 %}", Next: Done }]
                Default: Lost
              Done: { Type: Succeed }
              Lost: { Type: Fail, Error: Lost }
            """;

    private static List<Finding> findings(String text) {
        return new StateMachineCheck("billing.asl.yaml", "perennial.failure.RetryableFailure"::equals)
                .findings(text, Set.of("Plan", "Runs"));
    }

    @Test
    void a_sound_machine_has_no_findings() {
        assertEquals(List.of(), findings(SOUND));
    }

    @ParameterizedTest(name = "{0} -> {1} is found: {2}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "Next: Draft | Next: Dratf | leads to Dratf, which is no state",
                "Default: Lost | Default: Last | leads to Last, which is no state",
                "[States.ALL], Next: Lost | [States.ALL], Next: Nowhere | leads to Nowhere",
                "StartAt: Plan | StartAt: Draft | Plan is reached from nowhere",
                "perennial.failure.RetryableFailure | perennial.failure.Retryable | ErrorEquals names perennial.failure.Retryable, which is no class",
                "${Plan} | ${Planner} | placeholder ${Planner} has no DefinitionSubstitutions entry",
                "${Runs} | runs | DefinitionSubstitutions entry Runs is used nowhere",
                "TimeoutSeconds: 900 | | TimeoutSeconds is missing at the top",
                "TimeoutSeconds: 30 | | Plan: TimeoutSeconds is missing",
                "Retry: [{ ErrorEquals: [perennial.failure.RetryableFailure, Lambda.Unknown], MaxAttempts: 2 }] | | Plan: Retry is missing",
                "Catch: [{ ErrorEquals: [States.ALL], Next: Lost }] | | Plan: Catch is missing",
                "$sum($states.input) > 0 | $sum($states.input > 0 | does not parse",
                "Type: Succeed | Type: Succeed, OutputPath: $.x | OutputPath belongs to JSONPath",
                "[perennial.failure.RetryableFailure, Lambda.Unknown] | [States.ALL] | Retry on States.ALL would repeat any effect",
                "[perennial.failure.RetryableFailure, Lambda.Unknown] | [States.TaskFailed] | Retry on States.TaskFailed would repeat any effect",
                "$run.key | $runn.key | $runn is assigned nowhere",
                "{% $own %} | {% $run %} | $run is assigned nowhere",
                "Mode: DISTRIBUTED, ExecutionType: EXPRESS | Mode: INLINE | ItemReader is not understood",
                "InputType: JSON | InputType: JSONX | InputType JSONX is not understood",
                "InputType: JSON | InputType: CSV | InputType CSV is not understood",
                "MaxConcurrency: 4 | | Draft: MaxConcurrency is missing",
                "MaxConcurrency: 4 | MaxConcurency: 4 | MaxConcurency is not understood",
                "lambda:invoke | lambda:invoke.sync | Resource arn:aws:states:::lambda:invoke.sync is not understood",
                "lambda:invoke | dynamodb:putItem | Resource arn:aws:states:::dynamodb:putItem is not understood",
                "Payload: \"{% $states.input %}\" | Payload: \"{% $eval($states.input) %}\" | Step Functions has no $eval",
                "FunctionName: \"${Plan}\" | FunctionName: \"${Plan}\", InvocationType: Event | argument InvocationType is not understood",
                "QueryLanguage: JSONata | QueryLanguage: JSONPath | QueryLanguage JSONPath is not understood",
                "QueryLanguage: JSONata | | QueryLanguage JSONPath is not understood",
                "MaxItemsPerBatch: 50 | MaxItemsPerBatch: many | MaxItemsPerBatch must be a whole number",
                "ExecutionType: EXPRESS | ExecutionType: STANDARD | ExecutionType STANDARD is not understood",
                "Type: Fail, Error | Type: Stop, Error | the Type Stop is not understood",
                "Assign: { own: 1 } | Assign: { states: 1 } | Assign cannot set a variable called states",
                "MaxAttempts: 2 | MaxAttempts: -2 | MaxAttempts must be a whole number of at least 0",
                "MaxAttempts: 2 | MaxAttempts: 2, BackoffRate: 0.5 | BackoffRate must be at least 1",
                "End: true | | exactly one of Next and",
                "Type: Succeed } | Type: Succeed, Type: Fail } | found duplicate key Type"
            })
    void every_planted_fault(String sound, String fault, String expected) {
        assertTrue(SOUND.contains(sound), () -> "nothing to plant the fault in: " + sound);
        var broken = SOUND.replace(sound, fault == null ? "" : fault);
        var found = findings(broken);
        assertTrue(
                found.stream().anyMatch(finding -> finding.what().contains(expected)),
                () -> "expected '" + expected + "', found " + found + " in\n" + broken);
    }

    @Test
    void an_express_child_waits_for_no_token() {
        var broken = SOUND.replace(
                "Keep: { Type: Pass, Assign: { own: 1 }, Next: Give }",
                "Keep: { Type: Task, Resource: 'arn:aws:states:::lambda:invoke.waitForTaskToken', Arguments: { FunctionName: x }, Next: Give }");
        assertTrue(findings(broken).toString().contains("an EXPRESS child cannot wait for a task token"));
    }
}
