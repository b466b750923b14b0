package perennial.invoicing.run;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import perennial.id.BillingGroupId;
import perennial.id.EntityId;
import perennial.invoicing.BillingGroup;
import perennial.invoicing.Draft;
import perennial.settings.Edition;
import perennial.settings.Editions;
import perennial.settings.Settings;
import perennial.settings.SettingsSource;

/**
 * Plans, drafts and reviews a run without any effect: the same steps as the billing cycle's, over sources that are only
 * read. No row is written, nothing is sent, no number is given.
 */
public final class RehearseRun {
    private static final String NOBODY = "rehearsal";

    private final RunSources sources;
    private final InstantSource clock;

    public RehearseRun(RunSources sources, InstantSource clock) {
        this.sources = sources;
        this.clock = clock;
    }

    public Rehearsed rehearse(EntityId entity, LocalDate businessDate) {
        return new Rehearsal(entity, businessDate).play();
    }

    /** One run, with what it leaves kept here. */
    private final class Rehearsal {
        private final RunTicket run;
        private final RunFiles files = new HeldFiles();
        private final Aside aside = new Aside(new ArrayList<>());

        Rehearsal(EntityId entity, LocalDate businessDate) {
            this.run = RunTicket.of(BillingRun.claimed(entity, businessDate, NOBODY, clock.instant()));
        }

        Rehearsed play() {
            int found = new PlanRun(sources.dueGroups(), files).plan(run).found();
            drafting().draft(run, due());
            var decision = new ReviewRun(files, settings()).review(run, found);
            var review = files.read(run.review(), Review.class).getFirst();
            return new Rehearsed(run.entityId(), run.businessDate(), review, decision, drafts(), aside.parked());
        }

        private DraftInvoices drafting() {
            return new DraftInvoices(
                    sources.groups(),
                    sources.snapshots(),
                    sources.invoices(),
                    new NoMoves(),
                    aside,
                    files,
                    new Unkept(sources.editions()),
                    clock);
        }

        private SettingsSource settings() {
            return () -> sources.editions().inForce().settings();
        }

        private List<BillingGroupId> due() {
            return files.read(run.manifest(), String.class).stream()
                    .map(BillingGroupId::new)
                    .toList();
        }

        private List<Draft> drafts() {
            var plan = files.read(run.plan(), PlannedInvoice.class);
            return plan.isEmpty() ? List.of() : new PlannedDrafts(plan, files).from(0, plan.size());
        }
    }

    /** What is set aside, in memory. */
    private record Aside(List<Parked> parked) implements ParkingLot {
        @Override
        public void park(Parked held) {
            parked.add(held);
        }

        @Override
        public List<Parked> of(EntityId entity) {
            return parked;
        }

        @Override
        public void release(Parked repaired) {
            parked.remove(repaired);
        }
    }

    /** Groups stay where they are. */
    private record NoMoves() implements GroupMoves {
        @Override
        public void move(BillingGroup group, LocalDate next) {}

        @Override
        public void settle(BillingGroup after) {}
    }

    /** Editions that are read and never kept. */
    private record Unkept(Editions real) implements Editions {
        @Override
        public Edition inForce() {
            return real.inForce();
        }

        @Override
        public void keep(Edition edition) {}

        @Override
        public Settings read(String name) {
            return real.read(name);
        }
    }
}
