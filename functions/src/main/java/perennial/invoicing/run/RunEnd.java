package perennial.invoicing.run;

import perennial.failure.RetryableFailure;
import perennial.failure.TerminalFailure;

/** Ends a run that the execution still holds; a closed one stays as it is. */
record RunEnd(Runs runs) {
    BillingRun end(RunTicket ticket, RunState how, RunCounts counts, String why) {
        var run = owned(ticket);
        if (run.state() == RunState.CLOSED) {
            return run;
        }
        var ended = run.ended(how, counts, why);
        if (!runs.save(ended)) {
            throw new RetryableFailure("RUN_BUSY", ticket.runId() + " was changed at the same time");
        }
        return ended;
    }

    /** A run that somebody else has taken over is none of this execution's business any more. */
    private BillingRun owned(RunTicket ticket) {
        return runs.find(ticket.entityId(), ticket.businessDate())
                .filter(run -> run.isOwnedBy(ticket.execution()))
                .orElseThrow(() -> new TerminalFailure("RUN_TAKEN_OVER", ticket.runId() + " has another owner"));
    }
}
