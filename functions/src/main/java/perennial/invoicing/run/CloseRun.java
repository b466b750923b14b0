package perennial.invoicing.run;

import perennial.failure.TerminalFailure;

/**
 * Ends a run. A run that was issued is closed only when every group that was found is accounted for; a rejected or
 * superseded one ends without effect.
 */
public final class CloseRun {
    private final RunEnd runEnd;
    private final RunFiles files;
    private final ParkingLot parkingLot;
    private final RunNews news;

    public CloseRun(Runs runs, RunFiles files, ParkingLot parkingLot, RunNews news) {
        this.runEnd = new RunEnd(runs);
        this.files = files;
        this.parkingLot = parkingLot;
        this.news = news;
    }

    public BillingRun close(RunTicket ticket) {
        var counts = counts(ticket);
        if (!counts.agree()) {
            throw new TerminalFailure("COUNTS_DISAGREE", "found is not billed + skipped + parked: " + counts);
        }
        releaseRepaired(ticket);
        var closed = runEnd.end(ticket, RunState.CLOSED, counts, null);
        news.closed(closed);
        return closed;
    }

    /** Ends a run of which nothing was issued. */
    public BillingRun discard(RunTicket ticket, RunState how) {
        return runEnd.end(ticket, how, null, null);
    }

    private RunCounts counts(RunTicket run) {
        int found = files.read(run.manifest(), String.class).size();
        var outcomes = Outcomes.of(run, files);
        var issued = files.list(run.results()).stream()
                .flatMap(key -> files.read(key, IssueResult.class).stream())
                .distinct()
                .toList();
        int billed = (int) issued.stream().filter(IssueResult::done).count();
        int skipped = outcomes.count(GroupOutcome.Kind.SKIPPED) + issued.size() - billed;
        return new RunCounts(found, billed, skipped, outcomes.count(GroupOutcome.Kind.PARKED));
    }

    /** What stays broken is parked by every run anew; what this run did not park is repaired or gone. */
    private void releaseRepaired(RunTicket run) {
        parkingLot.of(run.entityId()).stream()
                .filter(parked -> !parked.run().equals(run.runId()))
                .filter(parked -> !parked.code().equals(ParkFailure.DELIVERY))
                .forEach(parkingLot::release);
    }
}
