package perennial.invoicing.aws;

import com.amazonaws.services.lambda.runtime.Context;
import java.util.List;
import perennial.contract.aws.StoredContracts;
import perennial.contract.aws.StoredMeterEvents;
import perennial.id.BillingGroupId;
import perennial.invoicing.run.DraftInvoices;
import perennial.invoicing.run.RunTicket;
import perennial.platform.Host;
import perennial.platform.TaskHandler;

/** Third step of the billing cycle: drafts one batch. */
public final class DraftInvoicesHandler extends TaskHandler<DraftInvoicesHandler.Task, DraftInvoices.Result> {
    private final DraftInvoices draftInvoices;

    public DraftInvoicesHandler() {
        this(Host.process());
    }

    public DraftInvoicesHandler(Host host) {
        super(Task.class);
        var wiring = Wiring.of(host);
        var store = wiring.store();
        var invoices = new StoredInvoices(store);
        draftInvoices = new DraftInvoices(
                new StoredGroups(store),
                OfferedTaxService.asked(
                        new StoredSnapshots(new StoredContracts(store), new StoredMeterEvents(store), invoices)),
                invoices,
                new StoredGroupMoves(store),
                new StoredParkingLot(store),
                wiring.files(),
                wiring.settings(),
                host.clock());
    }

    @Override
    protected DraftInvoices.Result handle(Task task, Context context) {
        return draftInvoices.draft(task.run(), task.groups());
    }

    /** The groups of one batch. */
    public record Task(RunTicket run, List<BillingGroupId> groups) {}
}
