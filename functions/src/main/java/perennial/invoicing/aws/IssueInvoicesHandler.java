package perennial.invoicing.aws;

import com.amazonaws.services.lambda.runtime.Context;
import perennial.invoicing.run.IssueInvoices;
import perennial.invoicing.run.RunTicket;
import perennial.platform.Host;
import perennial.platform.TaskHandler;

/** Fifth step of the billing cycle: issues block by block until its time is nearly out. */
public final class IssueInvoicesHandler extends TaskHandler<IssueInvoicesHandler.Task, IssueInvoices.Progress> {
    private static final int ENOUGH_FOR_A_BLOCK_MILLIS = 40_000;

    private final IssueInvoices issueInvoices;

    public IssueInvoicesHandler() {
        this(Host.process());
    }

    public IssueInvoicesHandler(Host host) {
        super(Task.class);
        var wiring = Wiring.of(host);
        issueInvoices = new IssueInvoices(
                wiring.runs(), wiring.files(), new StoredIssuance(wiring.store()), wiring.settings(), host.clock());
    }

    @Override
    protected IssueInvoices.Progress handle(Task task, Context context) {
        return issueInvoices.issue(
                task.run(),
                task.position(),
                task.rehearsal(),
                () -> context.getRemainingTimeInMillis() > ENOUGH_FOR_A_BLOCK_MILLIS);
    }

    /** The run, the place in its plan to go on from, and the hash of the review that was approved, if the answer had one. */
    public record Task(RunTicket run, int position, String rehearsal) {}
}
