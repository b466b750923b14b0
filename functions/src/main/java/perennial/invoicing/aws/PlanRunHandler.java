package perennial.invoicing.aws;

import com.amazonaws.services.lambda.runtime.Context;
import perennial.invoicing.run.PlanRun;
import perennial.invoicing.run.RunTicket;
import perennial.platform.Host;
import perennial.platform.TaskHandler;

/** Second step of the billing cycle: lists what is due. */
public final class PlanRunHandler extends TaskHandler<PlanRunHandler.Task, PlanRun.Planned> {
    private final PlanRun planRun;

    public PlanRunHandler() {
        this(Host.process());
    }

    public PlanRunHandler(Host host) {
        super(Task.class);
        var wiring = Wiring.of(host);
        planRun = new PlanRun(new StoredDueGroups(wiring.store()), wiring.files());
    }

    @Override
    protected PlanRun.Planned handle(Task task, Context context) {
        return planRun.plan(task.run());
    }

    /** The run to plan. */
    public record Task(RunTicket run) {}
}
