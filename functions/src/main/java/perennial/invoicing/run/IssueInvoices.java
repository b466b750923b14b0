package perennial.invoicing.run;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BooleanSupplier;
import perennial.failure.RetryableFailure;
import perennial.failure.TerminalFailure;
import perennial.invoicing.Draft;
import perennial.settings.SettingsSource;

/**
 * Issues the approved drafts in the order of the plan, block by block, as long as there is time. It may be killed at any
 * point and started again from the same position: what is issued is found issued, and no number is lost or given twice.
 */
public final class IssueInvoices {
    private static final int MOST_IN_BLOCK = 33;

    private final Runs runs;
    private final RunFiles files;
    private final Issuance issuance;
    private final SettingsSource settings;
    private final InstantSource clock;

    public IssueInvoices(Runs runs, RunFiles files, Issuance issuance, SettingsSource settings, InstantSource clock) {
        this.runs = runs;
        this.files = files;
        this.issuance = issuance;
        this.settings = settings;
        this.clock = clock;
    }

    /** Whether to go on, and where. */
    public enum State {
        MORE,
        DONE,
        SUPERSEDED
    }

    /**
     * How far the run has come.
     *
     * @param position of the next draft in the plan
     * @param issued invoices of the run whose messages are to be planned; 0 unless done
     * @param manifest the file that lists them; null unless done
     */
    public record Progress(State state, int position, int issued, String manifest) {}

    /** @param rehearsal hash of the review that was approved; null when a rule approved or the answer named none */
    public Progress issue(RunTicket run, int position, String rehearsal, BooleanSupplier timeLeft) {
        if (!begin(run, rehearsal)) {
            return new Progress(State.SUPERSEDED, position, 0, null);
        }
        var plan = files.read(run.plan(), PlannedInvoice.class);
        int next = plan.isEmpty() ? 0 : issue(run, plan, position, timeLeft);
        return next < plan.size() ? new Progress(State.MORE, next, 0, null) : finish(run, next);
    }

    /** From here on no later run may supersede this one. */
    private boolean begin(RunTicket ticket, String rehearsal) {
        var run = runs.find(ticket.entityId(), ticket.businessDate())
                .filter(found -> found.isOwnedBy(ticket.execution()))
                .orElseThrow(() -> new TerminalFailure("RUN_TAKEN_OVER", ticket.runId() + " has another owner"));
        return switch (run.state()) {
            case ISSUING -> true;
            case OPEN, AWAITING_APPROVAL -> {
                new ApprovedReview(files, issuance).require(ticket, rehearsal);
                yield saved(run.working(RunState.ISSUING, clock.instant()));
            }
            default -> false;
        };
    }

    private boolean saved(BillingRun run) {
        if (!runs.save(run)) {
            throw new RetryableFailure("RUN_BUSY", run.id() + " was changed at the same time");
        }
        return true;
    }

    private int issue(RunTicket run, List<PlannedInvoice> plan, int position, BooleanSupplier timeLeft) {
        var blocks = new IssueBlocks(issuance, numbering(run), run);
        var drafts = new PlannedDrafts(plan, files);
        var issued = new ArrayList<IssueResult>();
        int next = position;
        do {
            var block = block(drafts.from(next, MOST_IN_BLOCK));
            issued.addAll(blocks.issue(block));
            next += block.size();
        } while (next < plan.size() && timeLeft.getAsBoolean());
        files.write(run.results() + String.format(Locale.ROOT, "%09d.json", position), issued);
        return next;
    }

    private List<Draft> block(List<Draft> candidates) {
        return candidates.subList(0, issuance.fitting(candidates));
    }

    private SeriesNumbering numbering(RunTicket run) {
        var current = settings.current();
        return current.entity(run.entityId())
                .filter(entity -> current.invoiceSeries(entity).isPresent())
                .map(entity -> SeriesNumbering.of(entity, current))
                .orElseThrow(() -> new TerminalFailure(
                        "SERIES_UNKNOWN", run.entityId() + " names no invoice series that is set up"));
    }

    private Progress finish(RunTicket run, int position) {
        var invoices = new IssuedInvoices(run, files, issuance).ids();
        files.write(run.deliveries(), invoices);
        return new Progress(State.DONE, position, invoices.size(), run.deliveries());
    }
}
