package perennial.ingest;

import java.time.InstantSource;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import perennial.contract.ContractHead;
import perennial.failure.TerminalFailure;
import perennial.id.InvoiceId;
import perennial.invoicing.BillingGroup;
import perennial.invoicing.Invoice;
import perennial.invoicing.InvoiceLine;
import perennial.invoicing.Invoices;
import perennial.rate.PostedRateChange;
import perennial.rate.PostedRateChange.State;
import perennial.rate.PostedRateChanges;
import perennial.rate.RateChangePlan;
import perennial.rate.RateRow;
import perennial.rate.Repricing;
import perennial.settings.Settings;

/** Undoes a posted change in full, as long as no invoice has used any of its prices. */
public final class UndoRateChange {
    private final ContractBook book;
    private final Repriced contracts;
    private final PostedRateChanges changes;
    private final Invoices invoices;

    public UndoRateChange(
            ContractBook book, PostedRateChanges changes, Invoices invoices, Settings settings, InstantSource clock) {
        this.book = book;
        this.contracts = new Repriced(book, settings, clock);
        this.changes = changes;
        this.invoices = invoices;
    }

    /**
     * Gives every line its earlier price again.
     *
     * @return how many contracts were changed
     * @throws TerminalFailure when there is no such change, or an invoice has used it
     */
    public int undo(String id) {
        var posted = changes.find(id)
                .orElseThrow(() -> new TerminalFailure("RATE_CHANGE_UNKNOWN", "no change named " + id + " was posted"));
        if (posted.state() != State.UNDOING && posted.state() != State.UNDONE) {
            requireUnused(posted);
            changes.save(posted.in(State.UNDOING));
        }
        int undone = 0;
        for (var contract : RateChangePlan.byContract(posted.rows()).keySet()) {
            undone += contracts.store(contract, before -> Repricing.undone(before, id)) ? 1 : 0;
        }
        changes.save(posted.in(State.UNDONE));
        return undone;
    }

    private void requireUnused(PostedRateChange posted) {
        posted.rows().stream().flatMap(row -> use(row).stream()).findFirst().ifPresent(invoice -> {
            throw new TerminalFailure(
                    "RATE_CHANGE_INVOICED",
                    "invoice " + invoice + " has used change " + posted.change().id()
                            + "; post another change instead");
        });
    }

    /** The first invoice that charges a row's new price. */
    private Optional<InvoiceId> use(RateRow row) {
        return book.head(row.contract()).stream()
                .flatMap(this::groups)
                .flatMap(this::invoicesOf)
                .filter(invoice -> invoice.lines().stream().anyMatch(line -> isOf(row, line)))
                .map(Invoice::id)
                .findFirst();
    }

    private Stream<BillingGroup> groups(ContractHead head) {
        var now = head.shares().stream().map(ContractHead.Share::group);
        var before = head.past().stream().map(ContractHead.Past::group);
        return Stream.concat(now, before).distinct().flatMap(group -> book.group(group, head.id()).stream());
    }

    private Stream<Invoice> invoicesOf(BillingGroup group) {
        return IntStream.rangeClosed(1, group.ordinal())
                .mapToObj(ordinal -> new InvoiceId(group.id(), ordinal))
                .flatMap(id -> invoices.find(id).stream());
    }

    private static boolean isOf(RateRow row, InvoiceLine line) {
        var key = line.charge().key();
        return !line.isReversal()
                && key.contract().equals(row.contract())
                && key.line().value().equals(row.line())
                && key.lineVersion().equals(row.from().toString());
    }
}
