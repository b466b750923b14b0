package perennial.invoicing.aws;

import com.amazonaws.services.lambda.runtime.Context;
import java.time.Instant;
import java.util.List;
import perennial.invoicing.run.OpenRuns;
import perennial.invoicing.run.RunTicket;
import perennial.platform.Host;
import perennial.platform.TaskHandler;

/** First step of the billing cycle: claims the day's runs. */
public final class OpenRunsHandler extends TaskHandler<OpenRunsHandler.Task, OpenRunsHandler.Opened> {
    private final OpenRuns openRuns;

    public OpenRunsHandler() {
        this(Host.process());
    }

    public OpenRunsHandler(Host host) {
        super(Task.class);
        var wiring = Wiring.of(host);
        openRuns = new OpenRuns(
                wiring.runs(),
                wiring.settings(),
                new WaitingExecutions(wiring.clients().states()),
                host.clock());
    }

    @Override
    protected Opened handle(Task task, Context context) {
        return new Opened(openRuns.open(task.scheduledTime(), task.execution()));
    }

    /** When the schedule was due, which decides the business date, and the execution's name, which owns the claims. */
    public record Task(Instant scheduledTime, String execution) {}

    /** One ticket for each claimed run. */
    public record Opened(List<RunTicket> runs) {}
}
