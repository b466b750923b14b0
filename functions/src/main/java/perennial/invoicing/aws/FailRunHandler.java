package perennial.invoicing.aws;

import com.amazonaws.services.lambda.runtime.Context;
import perennial.invoicing.run.FailRun;
import perennial.invoicing.run.RunState;
import perennial.invoicing.run.RunTicket;
import perennial.platform.Host;
import perennial.platform.TaskHandler;

/** Step of the billing cycle for a run that cannot go on: marks it, so that it can be taken over. */
public final class FailRunHandler extends TaskHandler<FailRunHandler.Task, FailRunHandler.Failed> {
    private final FailRun failRun;

    public FailRunHandler() {
        this(Host.process());
    }

    public FailRunHandler(Host host) {
        super(Task.class);
        failRun = new FailRun(Wiring.of(host).runs());
    }

    @Override
    protected Failed handle(Task task, Context context) {
        var run = failRun.fail(task.run(), Reason.of(task.error(), task.cause()));
        return new Failed(run.id().value(), RunState.FAILED);
    }

    /** The run, and the error as Step Functions caught it. */
    public record Task(RunTicket run, String error, String cause) {}

    /** The execution has failed, even where the run's books were closed just before. */
    public record Failed(String runId, RunState outcome) {}
}
