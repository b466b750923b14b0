package perennial.invoicing.aws;

import com.amazonaws.services.lambda.runtime.Context;
import perennial.invoicing.run.BillingRun;
import perennial.invoicing.run.CloseRun;
import perennial.invoicing.run.RunCounts;
import perennial.invoicing.run.RunState;
import perennial.invoicing.run.RunTicket;
import perennial.platform.EventBridgeBus;
import perennial.platform.Host;
import perennial.platform.Measures;
import perennial.platform.TaskHandler;

/** Last step of the billing cycle: closes the run's books, or ends it without effect. */
public final class CloseRunHandler extends TaskHandler<CloseRunHandler.Task, CloseRunHandler.Closed> {
    private final CloseRun closeRun;

    public CloseRunHandler() {
        this(Host.process());
    }

    public CloseRunHandler(Host host) {
        super(Task.class);
        var wiring = Wiring.of(host);
        var news = new RunEvents(new EventBridgeBus(wiring.clients().events()), Measures.of(host));
        closeRun = new CloseRun(wiring.runs(), wiring.files(), new StoredParkingLot(wiring.store()), news);
    }

    @Override
    protected Closed handle(Task task, Context context) {
        return Closed.of(
                task.outcome() == RunState.CLOSED
                        ? closeRun.close(task.run())
                        : closeRun.discard(task.run(), task.outcome()));
    }

    /** The run, and how it ended. */
    public record Task(RunTicket run, RunState outcome) {}

    /** How the run ended; the counts of a run that ended without effect are null. */
    public record Closed(String runId, RunState outcome, RunCounts counts) {
        static Closed of(BillingRun run) {
            return new Closed(run.id().value(), run.state(), run.counts());
        }
    }
}
