package perennial.invoicing.run;

import perennial.failure.TerminalFailure;

/** Holds a run to the review that was approved: nothing is issued when anything behind it has moved. */
record ApprovedReview(RunFiles files, Issuance issuance) {
    private static final int AT_A_TIME = 100;

    /** @throws TerminalFailure REHEARSAL_OUTDATED when the drafts are not those of the review, or one of them is stale */
    void require(RunTicket run, String hash) {
        if (hash == null) {
            return;
        }
        var review = files.read(run.review(), Review.class).getFirst();
        if (!review.hash().equals(hash)) {
            throw outdated(run, "the approval is of another review");
        }
        requireStanding(run);
    }

    private void requireStanding(RunTicket run) {
        var plan = files.read(run.plan(), PlannedInvoice.class);
        var drafts = new PlannedDrafts(plan, files);
        for (int from = 0; from < plan.size(); from += AT_A_TIME) {
            drafts.from(from, AT_A_TIME).stream()
                    .filter(draft -> issuance.standing(draft) == Standing.OUTDATED)
                    .findFirst()
                    .ifPresent(moved -> {
                        throw outdated(run, moved.invoice().id().group() + " has changed since");
                    });
        }
    }

    private static TerminalFailure outdated(RunTicket run, String why) {
        return new TerminalFailure(
                "REHEARSAL_OUTDATED", run.runId() + ": " + why + "; start the run again and decide on its new review");
    }
}
