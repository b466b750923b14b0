package perennial.invoicing.run;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import perennial.id.BillingGroupId;
import perennial.id.InvoiceId;
import perennial.invoicing.Basis;
import perennial.invoicing.BillingGroup;
import perennial.invoicing.Draft;
import perennial.invoicing.Drafted;
import perennial.invoicing.Drafting;
import perennial.settings.Edition;

/** Drafts what puts a run's invoices right: desired now minus billed, for the groups where that takes something back. */
record DraftCorrections(RunSources sources, RunTicket run, RunFiles files, List<InvoiceId> wrong) {
    private static final String NAME = "corrections";

    /** Writes drafts and outcomes; returns what stands in the way of the groups that cannot be corrected. */
    List<Parked> draft(Instant now) {
        var edition = sources.editions().inForce();
        var drafts = new ArrayList<Draft>();
        var outcomes = new ArrayList<GroupOutcome>();
        var parked = new ArrayList<Parked>();
        for (var group : groups()) {
            switch (drafted(group, edition)) {
                case Drafted.Ready(Draft draft)
                when Correction.corrects(draft, wrong) -> {
                    drafts.add(draft);
                    outcomes.add(outcome(group, draft));
                }
                case Drafted.Blocked blocked -> {
                    parked.add(parked(group, blocked.obstacles().getFirst(), now));
                    outcomes.add(
                            GroupOutcome.parked(group.id(), parked.getLast().code()));
                }
                default -> outcomes.add(GroupOutcome.skipped(group.id(), "NOTHING_TO_CORRECT"));
            }
        }
        keep(edition, drafts, outcomes);
        return parked;
    }

    /** What nobody has corrected is as it should be. */
    private List<BillingGroup> groups() {
        return ids().flatMap(id -> sources.groups().find(id).stream())
                .filter(group -> !group.changedMembers().isEmpty())
                .toList();
    }

    private Stream<BillingGroupId> ids() {
        return wrong.stream().map(InvoiceId::group).distinct();
    }

    private Drafted drafted(BillingGroup group, Edition edition) {
        var snapshot = sources.snapshots().of(group, edition.settings(), run.businessDate());
        var drafted = Drafting.draft(snapshot, edition.settings(), run.businessDate());
        return drafted instanceof Drafted.Ready(Draft draft)
                ? new Drafted.Ready(draft.basedOn(Basis.of(snapshot, edition, run.businessDate())))
                : drafted;
    }

    private GroupOutcome outcome(BillingGroup group, Draft draft) {
        var causes = new LastInvoice(sources.invoices()).causes(group, draft);
        return GroupOutcome.drafted(draft, group.lastTotal(), run.drafts(NAME), causes);
    }

    private Parked parked(BillingGroup group, Drafted.Obstacle obstacle, Instant now) {
        return new Parked(
                run.entityId(),
                group.id().value(),
                obstacle.code(),
                obstacle.contractId() + ": " + obstacle.message(),
                obstacle.field(),
                Parked.Owner.CONTRACT_ADMINISTRATION,
                now,
                run.runId());
    }

    private void keep(Edition edition, List<Draft> drafts, List<GroupOutcome> outcomes) {
        if (!drafts.isEmpty()) {
            sources.editions().keep(edition);
        }
        files.write(run.drafts(NAME), drafts);
        files.write(run.outcomes() + NAME + ".json", outcomes);
    }
}
