package perennial.invoicing.run;

/** Marks a run failed, with the reason, so that another execution may take it over. */
public final class FailRun {
    private static final int LONGEST_REASON = 1_000;

    private final RunEnd runEnd;

    public FailRun(Runs runs) {
        this.runEnd = new RunEnd(runs);
    }

    public BillingRun fail(RunTicket ticket, String why) {
        return runEnd.end(ticket, RunState.FAILED, null, why.substring(0, Math.min(LONGEST_REASON, why.length())));
    }
}
