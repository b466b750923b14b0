package perennial.invoicing.run;

import java.util.Set;
import perennial.failure.RetryableFailure;
import perennial.failure.TerminalFailure;

/** Leaves the token that ends the wait on the run's row, then tells the operators. */
public final class RequestApproval {
    private static final Set<RunState> WAITABLE = Set.of(RunState.OPEN, RunState.AWAITING_APPROVAL);

    private final Runs runs;
    private final RunFiles files;
    private final Announcements announcements;

    public RequestApproval(Runs runs, RunFiles files, Announcements announcements) {
        this.runs = runs;
        this.files = files;
        this.announcements = announcements;
    }

    public void request(RunTicket ticket, String token) {
        var run = runs.find(ticket.entityId(), ticket.businessDate())
                .filter(found -> found.isOwnedBy(ticket.execution()))
                .orElseThrow(() -> new TerminalFailure("RUN_TAKEN_OVER", ticket.runId() + " has another owner"));
        if (!WAITABLE.contains(run.state())) {
            throw new TerminalFailure("RUN_ENDED", ticket.runId() + " is " + run.state() + " already");
        }
        if (!runs.save(run.awaiting(token))) {
            throw new RetryableFailure("RUN_BUSY", ticket.runId() + " was changed at the same time");
        }
        announcements.awaiting(
                ticket, token, files.read(ticket.review(), Review.class).getFirst());
    }
}
