package perennial.local.states;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import perennial.local.journal.Entry;
import perennial.local.wire.Access;
import perennial.local.wire.Call;
import perennial.local.wire.Refusal;
import perennial.local.wire.Reply;
import perennial.local.wire.Service;

/** The Step Functions API, as far as the product and its operators call it. */
public final class StatesService implements Service {
    private final StateMachines machines;
    private final ExecutionDescriptions descriptions;

    public StatesService(StateMachines machines) {
        this.machines = machines;
        this.descriptions = new ExecutionDescriptions(machines);
    }

    @Override
    public String name() {
        return "states";
    }

    @Override
    public List<Access> needs(Call call) {
        return List.of(Access.to("states:" + call.operation(), resource(call, body(call))));
    }

    private String resource(Call call, JsonNode body) {
        return switch (call.operation()) {
            case "StartExecution", "ListExecutions" -> text(body, "stateMachineArn");
            case "DescribeExecution", "GetExecutionHistory", "StopExecution" -> text(body, "executionArn");
            case "SendTaskSuccess", "SendTaskFailure", "SendTaskHeartbeat" ->
                machines.machineOf(machines.tokens().execution(text(body, "taskToken")))
                        .arn();
            default -> throw Refusal.notImplemented(call);
        };
    }

    @Override
    public Reply handle(Call call) {
        return Reply.json(answer(call, body(call)).toString());
    }

    private JsonNode answer(Call call, JsonNode body) {
        return switch (call.operation()) {
            case "StartExecution" -> start(body);
            case "StopExecution" -> stop(body);
            case "DescribeExecution" -> descriptions.describe(execution(body));
            case "ListExecutions" ->
                descriptions.list(
                        text(body, "stateMachineArn"), body.path("statusFilter").asText(""));
            case "GetExecutionHistory" -> descriptions.history(execution(body));
            case "SendTaskSuccess" -> succeed(body);
            case "SendTaskFailure" -> fail(body);
            case "SendTaskHeartbeat" -> heartbeat(body);
            default -> throw Refusal.notImplemented(call);
        };
    }

    private JsonNode start(JsonNode body) {
        var name = body.hasNonNull("name") ? text(body, "name") : machines.freshName();
        var input = json("InvalidExecutionInput", body.path("input").asText("{}"));
        return descriptions.started(machines.start(text(body, "stateMachineArn"), name, input));
    }

    private JsonNode stop(JsonNode body) {
        var arn = text(body, "executionArn");
        machines.stop(arn, body.path("error").asText(null), body.path("cause").asText(null));
        return descriptions.stopped(machines.execution(arn));
    }

    private JsonNode succeed(JsonNode body) {
        machines.tokens().succeed(text(body, "taskToken"), json("InvalidOutput", text(body, "output")));
        return nothing();
    }

    private JsonNode fail(JsonNode body) {
        machines.tokens()
                .fail(
                        text(body, "taskToken"),
                        body.path("error").asText("States.TaskFailed"),
                        body.path("cause").asText(""));
        return nothing();
    }

    private JsonNode heartbeat(JsonNode body) {
        machines.tokens().heartbeat(text(body, "taskToken"));
        return nothing();
    }

    private Execution execution(JsonNode body) {
        return machines.execution(text(body, "executionArn"));
    }

    private static JsonNode nothing() {
        return JsonNodeFactory.instance.objectNode();
    }

    private static JsonNode body(Call call) {
        return Entry.parse(call.body());
    }

    private static JsonNode json(String refusal, String text) {
        try {
            return Entry.parse(text.getBytes(StandardCharsets.UTF_8));
        } catch (UncheckedIOException wrong) {
            throw new Refusal(400, refusal, wrong.getMessage());
        }
    }

    private static String text(JsonNode body, String field) {
        if (!body.path(field).isTextual()) {
            throw new Refusal(400, "ValidationException", "the field " + field + " is missing");
        }
        return body.get(field).textValue();
    }
}
