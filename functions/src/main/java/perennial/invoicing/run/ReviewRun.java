package perennial.invoicing.run;

import java.util.List;
import perennial.failure.TerminalFailure;
import perennial.id.EntityId;
import perennial.invoicing.Approval;
import perennial.settings.Settings;
import perennial.settings.SettingsSource;

/**
 * Adds up what was drafted, compares it with the same groups' last invoices, writes the order in which it will be
 * issued, and asks the entity's approval policy.
 */
public final class ReviewRun {
    private final RunFiles files;
    private final SettingsSource settings;

    public ReviewRun(RunFiles files, SettingsSource settings) {
        this.files = files;
        this.settings = settings;
    }

    /** Whether the rule approves, or why it does not; and the counts. */
    public record Reviewed(boolean approved, List<String> reasons, int drafts, int skipped, int parked) {}

    public Reviewed review(RunTicket run, int found) {
        var outcomes = Outcomes.of(run, files);
        requireAll(found, outcomes);
        var review = Review.of(found, outcomes);
        files.write(run.plan(), plan(outcomes));
        files.write(run.review(), List.of(review));
        return reviewed(approval(run.entityId(), review), review);
    }

    private static Reviewed reviewed(Approval approval, Review review) {
        return switch (approval) {
            case Approval.ByRule() -> new Reviewed(true, List.of(), review.drafts(), review.skipped(), review.parked());
            case Approval.NeedsPerson(List<String> reasons) ->
                new Reviewed(false, reasons, review.drafts(), review.skipped(), review.parked());
        };
    }

    private static void requireAll(int found, Outcomes outcomes) {
        if (found != outcomes.all().size()) {
            throw new TerminalFailure(
                    "COUNTS_DISAGREE",
                    found + " groups were found and " + outcomes.all().size() + " accounted for; run it again");
        }
    }

    private static List<PlannedInvoice> plan(Outcomes outcomes) {
        return outcomes.drafted().stream()
                .map(draft -> new PlannedInvoice(draft.group(), draft.drafts()))
                .toList();
    }

    private Approval approval(EntityId id, Review review) {
        Settings current = settings.current();
        var entity = current.entity(id).orElseThrow(() -> new TerminalFailure("ENTITY_UNKNOWN", id + " is not set up"));
        var policy = entity.approvalPolicy() == null
                ? null
                : current.approvalPolicies().get(entity.approvalPolicy());
        return Approval.decide(review.totals(), review.scrutiny(), policy);
    }
}
