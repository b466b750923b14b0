package perennial.invoicing.run;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import perennial.failure.RetryableFailure;
import perennial.failure.TerminalFailure;
import perennial.id.EntityId;
import perennial.id.InvoiceId;
import perennial.id.RunId;
import perennial.invoicing.Draft;
import perennial.invoicing.Invoice;
import perennial.settings.SettingsSource;

/**
 * Credits and bills again what a run got wrong, once its contracts are corrected. Rehearsed first; the hash of the
 * rehearsal is the word to do it. Killed at any point it goes on where it was; done twice it finds nothing to do.
 */
public final class ReverseRun {
    private static final String OWNER = "reversal";

    private final Runs runs;
    private final Function<RunId, Runs> reversals;
    private final RunFiles files;
    private final RunSources sources;
    private final Issuance issuance;
    private final InstantSource clock;

    /** @param reversals where the reversals of a run are kept, as runs of their own */
    public ReverseRun(
            Runs runs,
            Function<RunId, Runs> reversals,
            RunFiles files,
            RunSources sources,
            Issuance issuance,
            InstantSource clock) {
        this.runs = runs;
        this.reversals = reversals;
        this.files = files;
        this.sources = new RunSources(
                sources.dueGroups(),
                sources.groups(),
                sources.snapshots(),
                sources.invoices(),
                new CreditingEditions(sources.editions()));
        this.issuance = issuance;
        this.clock = clock;
    }

    /**
     * What a reversal does, or has done.
     *
     * @param corrections every invoice with the documents that put it right
     * @param parked groups that cannot be corrected, and why
     * @param issued the issued documents, whose messages are to be planned; empty in a rehearsal
     * @param isDone whether nothing is left; if not, call again with the same hash
     */
    public record Reversed(
            String hash,
            List<Correction> corrections,
            List<Parked> parked,
            Review review,
            List<InvoiceId> issued,
            boolean isDone) {}

    /** Without any effect. */
    public Reversed rehearse(EntityId entity, LocalDate wrongDate) {
        var wrong = wrong(entity, wrongDate);
        var held = new HeldFiles();
        var ticket = wrong.reversedBy(BillingRun.claimed(entity, today(entity), OWNER, clock.instant()));
        return drafted(ticket, held, wrong);
    }

    /**
     * Does what was rehearsed.
     *
     * @throws TerminalFailure REHEARSAL_OUTDATED when it would come to something else by now
     */
    public Reversed reverse(EntityId entity, LocalDate wrongDate, String hash, BooleanSupplier timeLeft) {
        var wrong = wrong(entity, wrongDate);
        var kept = reversals.apply(wrong.runId());
        var run = kept.find(entity, today(entity))
                .filter(standing -> standing.state() == RunState.ISSUING)
                .orElseGet(() -> begin(kept, wrong, hash));
        var ticket = wrong.reversedBy(run);
        var progress = new IssueInvoices(kept, files, issuance, settings(), clock).issue(ticket, 0, null, timeLeft);
        boolean isDone = progress.state() == IssueInvoices.State.DONE;
        if (isDone) {
            new RunEnd(kept).end(ticket, RunState.CLOSED, null, null);
        }
        return told(ticket, files, List.of(), isDone);
    }

    private BillingRun begin(Runs kept, RunTicket wrong, String hash) {
        var entity = wrong.entityId();
        var claimed = kept.find(entity, today(entity))
                .map(standing -> standing.takenOver(OWNER, clock.instant()))
                .orElseGet(() -> BillingRun.claimed(entity, today(entity), OWNER, clock.instant()));
        var ticket = wrong.reversedBy(claimed);
        var now = drafted(ticket, files, wrong);
        if (!now.hash().equals(hash)) {
            throw new TerminalFailure(
                    "REHEARSAL_OUTDATED",
                    wrong.runId() + " comes to " + now.hash() + " now; rehearse its reversal again");
        }
        if (!kept.save(claimed)) {
            throw new RetryableFailure("RUN_BUSY", "somebody else reverses " + wrong.runId() + " at the same time");
        }
        return claimed;
    }

    private Reversed drafted(RunTicket ticket, RunFiles target, RunTicket wrong) {
        var parked = new DraftCorrections(sources, ticket, target, invoices(wrong)).draft(clock.instant());
        int found = Outcomes.of(ticket, target).all().size();
        new ReviewRun(target, settings()).review(ticket, found);
        return told(ticket, target, parked, false);
    }

    private Reversed told(RunTicket ticket, RunFiles target, List<Parked> parked, boolean isDone) {
        var review = target.read(ticket.review(), Review.class).getFirst();
        var drafts = drafts(ticket, target);
        var issued = isDone
                ? drafts.stream()
                        .filter(draft -> issuance.standing(draft) == Standing.ISSUED)
                        .toList()
                : List.<Draft>of();
        return new Reversed(
                review.hash(),
                drafts.stream().flatMap(Correction::of).toList(),
                parked,
                review,
                issued.stream()
                        .flatMap(draft -> draft.documents().stream())
                        .map(Invoice::id)
                        .toList(),
                isDone);
    }

    private static List<Draft> drafts(RunTicket ticket, RunFiles target) {
        var plan = target.read(ticket.plan(), PlannedInvoice.class);
        return plan.isEmpty() ? List.of() : new PlannedDrafts(plan, target).from(0, plan.size());
    }

    private RunTicket wrong(EntityId entity, LocalDate date) {
        return runs.find(entity, date)
                .filter(run -> run.state() == RunState.CLOSED)
                .map(RunTicket::of)
                .orElseThrow(() -> new TerminalFailure(
                        "RUN_NOT_CLOSED", BillingRun.id(entity, date) + " is no closed run; name it as entity/date"));
    }

    private List<InvoiceId> invoices(RunTicket wrong) {
        return files.read(wrong.deliveries(), InvoiceId.class);
    }

    private SettingsSource settings() {
        return () -> sources.editions().inForce().settings();
    }

    private LocalDate today(EntityId entity) {
        var zone = settings()
                .current()
                .entity(entity)
                .orElseThrow(() -> new TerminalFailure("ENTITY_UNKNOWN", entity + " is not set up"))
                .timeZone();
        return LocalDate.ofInstant(clock.instant(), zone);
    }
}
