package perennial.invoicing.run;

/**
 * What became of the billing groups that a run found due.
 *
 * @param skipped nothing was to be billed after all, or the group changed after the review and waits for the next run
 */
public record RunCounts(int found, int billed, int skipped, int parked) {
    /** Whether every group that was found is accounted for. */
    boolean agree() {
        return found == billed + skipped + parked;
    }
}
