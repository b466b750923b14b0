package perennial.invoicing.run;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import perennial.id.BillingGroupId;
import perennial.invoicing.Basis;
import perennial.invoicing.BillingGroup;
import perennial.invoicing.Draft;
import perennial.invoicing.Drafted;
import perennial.invoicing.Drafting;
import perennial.invoicing.Groups;
import perennial.invoicing.Invoices;
import perennial.settings.Edition;
import perennial.settings.Editions;
import perennial.settings.Settings;

/**
 * Drafts the invoices of a batch of billing groups. Each group ends drafted, skipped or parked; a fault in the software
 * ends the batch, which is then run again group by group.
 */
public final class DraftInvoices {
    /** What a batch keeps in memory before it writes a file of its own for it: one large invoice. */
    private static final int MOST_LINES = 2_000;

    private final Groups groups;
    private final Snapshots snapshots;
    private final LastInvoice lastInvoice;
    private final GroupMoves moves;
    private final ParkingLot parkingLot;
    private final RunFiles files;
    private final Editions editions;
    private final InstantSource clock;

    public DraftInvoices(
            Groups groups,
            Snapshots snapshots,
            Invoices invoices,
            GroupMoves moves,
            ParkingLot parkingLot,
            RunFiles files,
            Editions editions,
            InstantSource clock) {
        this.groups = groups;
        this.snapshots = snapshots;
        this.lastInvoice = new LastInvoice(invoices);
        this.moves = moves;
        this.parkingLot = parkingLot;
        this.files = files;
        this.editions = editions;
        this.clock = clock;
    }

    /** The key of the batch's drafts, how many there are, and what became of the other groups. */
    public record Result(String key, int drafts, int skipped, int parked) {}

    public Result draft(RunTicket run, List<BillingGroupId> batch) {
        var work = new Batch(run, batch);
        batch.forEach(work::draft);
        return work.finish();
    }

    /** One batch at work: its drafts and outcomes so far. */
    private final class Batch {
        private final RunTicket run;
        private final Edition edition = editions.inForce();
        private final Settings settings = edition.settings();
        private final String name;
        private final List<Draft> drafts = new ArrayList<>();
        private final List<GroupOutcome> outcomes = new ArrayList<>();
        private int written;

        Batch(RunTicket run, List<BillingGroupId> batch) {
            this.run = run;
            this.name = BatchName.of(batch);
        }

        void draft(BillingGroupId id) {
            outcomes.add(groups.find(id)
                    .filter(this::isDue)
                    .map(this::decide)
                    .orElseGet(() -> GroupOutcome.skipped(id, "NOT_DUE_ANY_MORE")));
        }

        /** The index found it, the row decides. */
        private boolean isDue(BillingGroup group) {
            return group.nextBillDate() != null && !group.nextBillDate().isAfter(run.businessDate());
        }

        private GroupOutcome decide(BillingGroup group) {
            var snapshot = snapshots.of(group, settings, run.businessDate());
            return switch (Drafting.draft(snapshot, settings, run.businessDate())) {
                case Drafted.Ready(Draft draft) ->
                    ready(group, draft.basedOn(Basis.of(snapshot, edition, run.businessDate())));
                case Drafted.NothingDue(LocalDate next) -> nothingDue(group, next);
                case Drafted.Settled(BillingGroup after) -> settled(after);
                case Drafted.Blocked(List<Drafted.Obstacle> obstacles) -> blocked(group, obstacles.getFirst());
            };
        }

        private GroupOutcome ready(BillingGroup group, Draft draft) {
            drafts.add(draft);
            var outcome = GroupOutcome.drafted(draft, group.lastTotal(), file(), lastInvoice.causes(group, draft));
            if (drafts.stream().mapToInt(Draft::lines).sum() > MOST_LINES) {
                writeDrafts();
            }
            return outcome;
        }

        private String file() {
            return run.drafts(written == 0 ? name : name + "-" + written);
        }

        private void writeDrafts() {
            files.write(file(), drafts);
            drafts.clear();
            written++;
        }

        /** When the group changes at this very moment, it stays due and the next run looks again. */
        private GroupOutcome nothingDue(BillingGroup group, LocalDate next) {
            moves.move(group, next);
            return GroupOutcome.skipped(group.id(), "NOTHING_DUE");
        }

        /** What costs nothing counts as billed, so that it is not drafted again and again. */
        private GroupOutcome settled(BillingGroup after) {
            moves.settle(after);
            return GroupOutcome.skipped(after.id(), "NOTHING_CHARGED");
        }

        private GroupOutcome blocked(BillingGroup group, Drafted.Obstacle obstacle) {
            parkingLot.park(new Parked(
                    run.entityId(),
                    group.id().value(),
                    obstacle.code(),
                    obstacle.contractId() + ": " + obstacle.message(),
                    obstacle.field(),
                    Parked.Owner.CONTRACT_ADMINISTRATION,
                    clock.instant(),
                    run.runId()));
            return GroupOutcome.parked(group.id(), obstacle.code());
        }

        /** What the drafts are based on is kept before any of them can be issued. */
        Result finish() {
            int drafted = count(GroupOutcome.Kind.DRAFTED);
            if (drafted > 0) {
                editions.keep(edition);
            }
            if (written == 0 || !drafts.isEmpty()) {
                writeDrafts();
            }
            files.write(run.outcomes() + name + ".json", outcomes);
            return new Result(
                    run.drafts(name), drafted, count(GroupOutcome.Kind.SKIPPED), count(GroupOutcome.Kind.PARKED));
        }

        private int count(GroupOutcome.Kind kind) {
            return (int)
                    outcomes.stream().filter(outcome -> outcome.kind() == kind).count();
        }
    }
}
