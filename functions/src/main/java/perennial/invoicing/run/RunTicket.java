package perennial.invoicing.run;

import java.time.LocalDate;
import perennial.id.EntityId;
import perennial.id.RunId;

/**
 * What a step of a run is given to know which run it works for.
 *
 * @param folder where the files of this attempt lie, so that none of an earlier one is taken for its own
 * @param execution name of the execution that holds the claim
 */
public record RunTicket(
        RunId runId, EntityId entityId, LocalDate businessDate, int attempt, String folder, String execution) {
    static RunTicket of(BillingRun run) {
        return of(run.id(), run);
    }

    private static RunTicket of(RunId id, BillingRun run) {
        return new RunTicket(
                id, run.entity(), run.businessDate(), run.attempt(), folder(id, run.attempt()), run.owner());
    }

    /** A run that reverses this one. */
    RunTicket reversedBy(BillingRun reversal) {
        return of(new RunId(runId + "/reversed/" + reversal.businessDate()), reversal);
    }

    /** Where an attempt's drafts lie. */
    String drafts(int ofAttempt) {
        return folder(runId, ofAttempt) + "/drafts/";
    }

    private static String folder(RunId run, int attempt) {
        return "runs/" + run.value() + "/" + attempt;
    }

    String manifest() {
        return folder + "/manifest.json";
    }

    String drafts(String batch) {
        return folder + "/drafts/" + batch + ".json";
    }

    String outcomes() {
        return folder + "/outcomes/";
    }

    /** The file with the review, for those who decide. */
    public String review() {
        return folder + "/review.json";
    }

    String plan() {
        return folder + "/plan.json";
    }

    String results() {
        return folder + "/results/";
    }

    String deliveries() {
        return folder + "/deliveries.json";
    }
}
