package perennial.local.states;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.Instant;

/** Executions as the API describes them; times are seconds since 1970. */
final class ExecutionDescriptions {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final StateMachines machines;

    ExecutionDescriptions(StateMachines machines) {
        this.machines = machines;
    }

    ObjectNode started(Execution execution) {
        return JSON.objectNode().put("executionArn", execution.arn()).put("startDate", seconds(execution.startedAt()));
    }

    ObjectNode stopped(Execution execution) {
        return JSON.objectNode().put("stopDate", seconds(execution.endedAt().orElseThrow()));
    }

    ObjectNode describe(Execution execution) {
        var description = summary(execution).put("input", execution.input().toString());
        execution.output().ifPresent(output -> description.put("output", output.toString()));
        execution.error().ifPresent(error -> description.put("error", error));
        execution.cause().ifPresent(cause -> description.put("cause", cause));
        return description;
    }

    private ObjectNode summary(Execution execution) {
        var summary = started(execution)
                .put("stateMachineArn", machines.machineOf(execution).arn())
                .put("name", execution.name())
                .put("status", execution.status().name());
        execution.endedAt().ifPresent(at -> summary.put("stopDate", seconds(at)));
        return summary;
    }

    /** The machine's executions, newest first. */
    ObjectNode list(String machineArn, String status) {
        var machine = machines.machine(machineArn);
        var list = JSON.objectNode();
        var summaries = list.putArray("executions");
        machines.executions().reversed().stream()
                .filter(each -> machines.machineOf(each).equals(machine))
                .filter(each -> status.isEmpty() || each.status().name().equals(status))
                .forEach(each -> summaries.add(summary(each)));
        return list;
    }

    /** The short form: the start, the states entered and left, the end. */
    ObjectNode history(Execution execution) {
        var history = JSON.objectNode();
        var events = history.putArray("events");
        event(events, "ExecutionStarted", execution.startedAt())
                .putObject("executionStartedEventDetails")
                .put("input", execution.input().toString());
        execution.steps().forEach(step -> steps(events, step));
        execution.endedAt().ifPresent(at -> ended(events, execution, at));
        return history;
    }

    private static void steps(ArrayNode events, Step step) {
        event(events, step.kind() + "StateEntered", step.enteredAt())
                .putObject("stateEnteredEventDetails")
                .put("name", step.state())
                .put("input", step.input().toString());
        step.leftAt()
                .ifPresent(at -> event(events, step.kind() + "StateExited", at)
                        .putObject("stateExitedEventDetails")
                        .put("name", step.state())
                        .put("output", step.output().orElseThrow().toString()));
    }

    private static void ended(ArrayNode events, Execution execution, Instant at) {
        switch (execution.status()) {
            case SUCCEEDED ->
                event(events, "ExecutionSucceeded", at)
                        .putObject("executionSucceededEventDetails")
                        .put("output", execution.output().orElseThrow().toString());
            case FAILED ->
                error(event(events, "ExecutionFailed", at).putObject("executionFailedEventDetails"), execution);
            case TIMED_OUT ->
                error(event(events, "ExecutionTimedOut", at).putObject("executionTimedOutEventDetails"), execution);
            default ->
                error(event(events, "ExecutionAborted", at).putObject("executionAbortedEventDetails"), execution);
        }
    }

    private static void error(ObjectNode details, Execution execution) {
        details.put("error", execution.error().orElse(null))
                .put("cause", execution.cause().orElse(null));
    }

    private static ObjectNode event(ArrayNode events, String type, Instant at) {
        return events.addObject()
                .put("timestamp", seconds(at))
                .put("type", type)
                .put("id", events.size())
                .put("previousEventId", events.size() - 1);
    }

    private static BigDecimal seconds(Instant at) {
        return BigDecimal.valueOf(at.toEpochMilli(), 3);
    }
}
