package perennial.invoicing.aws;

import com.amazonaws.services.lambda.runtime.Context;
import perennial.invoicing.run.RequestApproval;
import perennial.invoicing.run.RunTicket;
import perennial.platform.Host;
import perennial.platform.TaskHandler;

/** Step of the billing cycle that waits for a person: leaves the task token and tells the operators. */
public final class RequestApprovalHandler
        extends TaskHandler<RequestApprovalHandler.Task, RequestApprovalHandler.Requested> {
    private final RequestApproval requestApproval;

    public RequestApprovalHandler() {
        this(Host.process());
    }

    public RequestApprovalHandler(Host host) {
        super(Task.class);
        var wiring = Wiring.of(host);
        var topic = new ApprovalTopic(wiring.clients().sns(), host.require("OPERATORS_TOPIC_ARN"));
        requestApproval = new RequestApproval(wiring.runs(), wiring.files(), topic);
    }

    @Override
    protected Requested handle(Task task, Context context) {
        requestApproval.request(task.run(), task.token());
        return new Requested(task.run().runId().value());
    }

    /** The run that waits, and the token that ends the wait. */
    public record Task(RunTicket run, String token) {}

    /** The run that waits now. */
    public record Requested(String runId) {}
}
