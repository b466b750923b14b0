package perennial.invoicing.aws;

import com.amazonaws.services.lambda.runtime.Context;
import perennial.invoicing.run.ParkFailure;
import perennial.invoicing.run.RunTicket;
import perennial.platform.Host;
import perennial.platform.TaskHandler;

/** Step of the billing cycle for what made a batch fail: sets it aside. */
public final class ParkHandler extends TaskHandler<ParkHandler.Task, ParkHandler.Done> {
    private final ParkFailure parkFailure;

    public ParkHandler() {
        this(Host.process());
    }

    public ParkHandler(Host host) {
        super(Task.class);
        var wiring = Wiring.of(host);
        parkFailure = new ParkFailure(new StoredParkingLot(wiring.store()), wiring.files(), host.clock());
    }

    @Override
    protected Done handle(Task task, Context context) {
        parkFailure.park(task.run(), task.subject(), task.code(), Reason.of(task.error(), task.cause()));
        return new Done(task.subject());
    }

    /** What failed, under which code, and the error as Step Functions caught it. */
    public record Task(RunTicket run, String subject, String code, String error, String cause) {}

    /** What is parked now. */
    public record Done(String parked) {}
}
