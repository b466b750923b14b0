package perennial.delivery.aws;

import com.amazonaws.services.lambda.runtime.Context;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import perennial.delivery.PlanMessages;
import perennial.id.InvoiceId;
import perennial.id.RunId;
import perennial.platform.Host;
import perennial.platform.TaskHandler;

/** Task of the billing cycle: plans the messages of some issued invoices. */
public final class PlanMessagesHandler extends TaskHandler<PlanMessagesHandler.Task, PlanMessagesHandler.Planned> {
    private static final Logger LOG = LoggerFactory.getLogger(PlanMessagesHandler.class);

    private final Wiring wiring;

    public PlanMessagesHandler() {
        this(Host.process());
    }

    public PlanMessagesHandler(Host host) {
        super(Task.class);
        this.wiring = Wiring.of(host);
    }

    /** The invoices of one batch. */
    public record Task(RunId runId, List<InvoiceId> invoiceIds) {}

    /** For how many invoices a message is planned. */
    public record Planned(int planned) {}

    @Override
    protected Planned handle(Task task, Context context) {
        var desk = wiring.desk();
        var clock = wiring.host().clock();
        int planned = new PlanMessages(desk.invoices(), desk.channels(clock)).plan(task.invoiceIds());
        LOG.info("messages planned: {} of run {}", planned, task.runId());
        return new Planned(planned);
    }
}
