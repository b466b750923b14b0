package perennial.local.states;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Runs an execution to its end, from its start or from where a killed process left it. */
record ExecutionRun(Run run, Events events) {
    void toEnd() {
        try {
            end(Status.SUCCEEDED, flow().from(run.execution().input()), null, null);
        } catch (StateFailure failure) {
            end(Status.FAILED, null, failure.error(), failure.why());
        } catch (Overdue _) {
            end(Status.TIMED_OUT, null, "States.Timeout", "the machine's TimeoutSeconds are over");
        } catch (Halted _) {
            // It was stopped from outside, which is recorded.
        }
    }

    private FlowRun flow() {
        var none = JsonNodeFactory.instance.objectNode();
        var place = new Place(run, trail(), Scope.fresh(), run.execution().halt(), context(), none);
        return new FlowRun(place, run.machine().definition().flow(), "");
    }

    private Recorded trail() {
        return new Recorded(run.execution(), events, run.world().timeline().clock());
    }

    /** {@code $states.context.Execution}. */
    private ObjectNode context() {
        var execution = run.execution();
        var context = JsonNodeFactory.instance
                .objectNode()
                .put("Id", execution.arn())
                .put("Name", execution.name())
                .put("RoleArn", run.machine().role().arn())
                .put("StartTime", Moment.text(execution.startedAt()));
        context.set("Input", execution.input());
        return context;
    }

    private void end(Status status, JsonNode output, String error, String cause) {
        try {
            var ended = new Event.Ended(run.execution().arn(), status, output, error, cause, run.now());
            trail().record(ended);
        } catch (Halted alreadyEnded) {
            // Stopped from outside in the same moment.
        }
    }
}
