package perennial.invoicing.aws;

import com.amazonaws.services.lambda.runtime.Context;
import perennial.invoicing.run.ReviewRun;
import perennial.invoicing.run.RunTicket;
import perennial.platform.Host;
import perennial.platform.TaskHandler;

/** Fourth step of the billing cycle: adds up and asks the approval rule. */
public final class ReviewRunHandler extends TaskHandler<ReviewRunHandler.Task, ReviewRun.Reviewed> {
    private final ReviewRun reviewRun;

    public ReviewRunHandler() {
        this(Host.process());
    }

    public ReviewRunHandler(Host host) {
        super(Task.class);
        var wiring = Wiring.of(host);
        reviewRun = new ReviewRun(wiring.files(), wiring.settings());
    }

    @Override
    protected ReviewRun.Reviewed handle(Task task, Context context) {
        return reviewRun.review(task.run(), task.found());
    }

    /** The run, and how many groups it found due. */
    public record Task(RunTicket run, int found) {}
}
