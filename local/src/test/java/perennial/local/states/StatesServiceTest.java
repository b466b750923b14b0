package perennial.local.states;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static perennial.local.states.Stage.json;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import perennial.local.sdk.Loopback;
import perennial.local.wire.Access;
import perennial.local.wire.Caller;
import software.amazon.awssdk.services.sfn.SfnClient;
import software.amazon.awssdk.services.sfn.model.ExecutionAlreadyExistsException;
import software.amazon.awssdk.services.sfn.model.ExecutionStatus;
import software.amazon.awssdk.services.sfn.model.SfnException;
import software.amazon.awssdk.services.sfn.model.TaskTimedOutException;

/** The real SDK client against the service. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class StatesServiceTest {
    private static final String APPROVAL = """
            QueryLanguage: JSONata
            StartAt: Approve
            States:
              Approve:
                Type: Task
                Resource: arn:aws:states:::lambda:invoke.waitForTaskToken
                Arguments: { FunctionName: ask, Payload: { token: "{% $states.context.Task.Token %}" } }
                HeartbeatSeconds: 100
                Catch:
                  - { ErrorEquals: [Rejected], Next: Rejected, Output: "{% $states.errorOutput %}" }
                End: true
              Rejected: { Type: Succeed }
            """;

    private final List<String> tokens = new ArrayList<>();
    private final List<Access> asked = new ArrayList<>();
    private final Stage stage = Stage.of(APPROVAL).on("ask", payload -> {
        tokens.add(payload.path("token").asText());
        return json("{}");
    });
    private final SfnClient sfn = client(new Caller("tester", access -> asked.add(access)));

    private SfnClient client(Caller caller) {
        return Loopback.client(SfnClient.builder(), new StatesService(stage.machines), caller);
    }

    private String start() {
        var started = sfn.startExecution(
                start -> start.stateMachineArn(Stage.ARN).name("one").input("{\"x\":1}"));
        stage.pass(Duration.ofSeconds(1));
        return started.executionArn();
    }

    @Test
    void an_execution_is_started_answered_and_described() {
        var arn = start();
        assertEquals(
                ExecutionStatus.RUNNING,
                sfn.describeExecution(one -> one.executionArn(arn)).status());
        sfn.sendTaskSuccess(answer -> answer.taskToken(tokens.getFirst()).output("{\"by\":\"Ann\"}"));
        stage.pass(Duration.ofSeconds(1));
        var ended = sfn.describeExecution(one -> one.executionArn(arn));
        assertEquals("{\"by\":\"Ann\"}", ended.output());
        assertEquals(Stage.START, ended.startDate());
        assertEquals(
                1,
                sfn.listExecutions(all -> all.stateMachineArn(Stage.ARN))
                        .executions()
                        .size());
        assertTrue(
                sfn.getExecutionHistory(one -> one.executionArn(arn)).events().size() >= 4);
    }

    @Test
    void a_rejection_arrives_as_the_error_it_names() {
        var arn = start();
        sfn.sendTaskFailure(
                answer -> answer.taskToken(tokens.getFirst()).error("Rejected").cause("too much"));
        stage.pass(Duration.ofSeconds(1));
        assertEquals(
                "{\"Error\":\"Rejected\",\"Cause\":\"too much\"}",
                sfn.describeExecution(one -> one.executionArn(arn)).output());
        assertThrows(
                TaskTimedOutException.class,
                () -> sfn.sendTaskSuccess(
                        answer -> answer.taskToken(tokens.getFirst()).output("{}")));
    }

    @Test
    void heartbeats_keep_a_task_alive_and_their_absence_ends_it() {
        var arn = start();
        for (int i = 0; i < 5; i++) {
            stage.pass(Duration.ofSeconds(90));
            sfn.sendTaskHeartbeat(beat -> beat.taskToken(tokens.getFirst()));
        }
        assertEquals(
                ExecutionStatus.RUNNING,
                sfn.describeExecution(one -> one.executionArn(arn)).status());
        stage.pass(Duration.ofSeconds(101));
        assertEquals(
                "States.HeartbeatTimeout",
                sfn.describeExecution(one -> one.executionArn(arn)).error());
    }

    @Test
    void a_taken_name_a_stop_and_a_missing_permission_are_answered_as_aws_does() {
        var arn = start();
        sfn.stopExecution(stop -> stop.executionArn(arn).error("Enough"));
        assertEquals(
                ExecutionStatus.ABORTED,
                sfn.describeExecution(one -> one.executionArn(arn)).status());
        assertThrows(ExecutionAlreadyExistsException.class, this::start);
        var powerless = client(new Caller("powerless", _ -> false));
        var refused = assertThrows(
                SfnException.class, () -> powerless.startExecution(start -> start.stateMachineArn(Stage.ARN)));
        assertTrue(refused.getMessage()
                .contains("not authorized to perform: states:StartExecution on resource: " + Stage.ARN));
        assertEquals(Access.to("states:StartExecution", Stage.ARN), asked.getFirst());
    }
}
