package perennial.invoicing.aws;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import perennial.id.InvoiceId;
import perennial.id.RunId;
import perennial.invoicing.Invoice;
import perennial.invoicing.Issued.Posted;
import perennial.invoicing.Receivable;
import perennial.invoicing.correction.Account;
import perennial.invoicing.correction.Corrections;
import perennial.invoicing.correction.Outcome;
import perennial.invoicing.run.CounterMove;
import perennial.invoicing.run.SeriesCounter;
import perennial.ledger.aws.JournalRow;
import perennial.platform.Item;
import perennial.platform.Store;
import perennial.platform.Write;
import perennial.platform.WriteConflict;

/** Corrections as rows of their own, and their effects in one transaction. */
final class StoredCorrections implements Corrections {
    private final Store store;
    private final StoredInvoices invoices;
    private final StoredGroups groups;

    StoredCorrections(Store store) {
        this.store = store;
        this.invoices = new StoredInvoices(store);
        this.groups = new StoredGroups(store);
    }

    @Override
    public Optional<Outcome> outcome(String command) {
        return store.get(CorrectionRow.key(command)).map(CorrectionRow::read);
    }

    @Override
    public Optional<Account> account(InvoiceId document) {
        return groups.find(document.group())
                .filter(group -> document.ordinal() <= group.ordinal())
                .map(group -> {
                    var documents = IntStream.rangeClosed(1, group.ordinal())
                            .mapToObj(ordinal -> invoice(new InvoiceId(group.id(), ordinal)))
                            .toList();
                    var receivable = receivable(document);
                    var settled = receivable.settles() == null ? null : receivable(receivable.settles());
                    return new Account(group, documents, documents.get(document.ordinal() - 1), receivable, settled);
                });
    }

    private Invoice invoice(InvoiceId id) {
        return invoices.find(id).orElseThrow(() -> new IllegalStateException("invoice " + id + " is missing"));
    }

    private Receivable receivable(InvoiceId id) {
        return InvoiceHead.receivable(id, head(id));
    }

    private Item head(InvoiceId id) {
        return store.get(InvoiceHead.key(id))
                .orElseThrow(() -> new IllegalStateException("invoice " + id + " is missing"));
    }

    @Override
    public SeriesCounter counter(String series) {
        return CounterRow.counter(store, series);
    }

    @Override
    public void keep(Outcome waiting) {
        try {
            store.commit(Write.create(CorrectionRow.write(waiting, 1)));
        } catch (WriteConflict known) {
            // It waits already, or is done.
        }
    }

    @Override
    public boolean commit(Outcome done, Account before, Effect effect, Posted creditNote, CounterMove counter) {
        try {
            var writes = new ArrayList<Write>();
            writes.add(finish(done));
            for (var journal : effect.journals()) {
                JournalRow.writeEntries(store, journal);
                writes.add(Write.create(JournalRow.write(journal)));
            }
            if (effect.next() != null) {
                GroupRow.writeRoll(store, effect.next());
                writes.add(Write.replace(GroupRow.write(effect.next())));
            }
            if (creditNote != null) {
                writes.addAll(issue(done, creditNote, counter));
            }
            effect.changed().stream()
                    .map(receivable -> change(receivable, done, creditNote))
                    .forEach(writes::add);
            store.commit(writes);
            return true;
        } catch (WriteConflict moved) {
            return false;
        }
    }

    /** Of two workers with one order, only one finishes it. */
    private Write finish(Outcome done) {
        return store.get(CorrectionRow.key(done.command().id()))
                .map(waiting -> Write.replace(CorrectionRow.write(done, waiting.version() + 1)))
                .orElseGet(() -> Write.create(CorrectionRow.write(done, 1)));
    }

    /** The body first, which stays invisible until the head names it. */
    private List<Write> issue(Outcome done, Posted creditNote, CounterMove counter) {
        InvoiceDocument.of(creditNote.invoice()).write(store);
        JournalRow.writeEntries(store, creditNote.journal());
        return List.of(
                CounterRow.advance(counter.before(), counter.after()),
                Write.create(JournalRow.write(creditNote.journal())));
    }

    /** The head of the new credit note is created, all others are replaced while they are unchanged. */
    private Write change(Receivable receivable, Outcome done, Posted creditNote) {
        if (creditNote != null && creditNote.invoice().id().equals(receivable.id())) {
            var run = new RunId("correction/" + done.command().id());
            var document = InvoiceDocument.of(creditNote.invoice());
            return Write.create(InvoiceHead.after(InvoiceHead.write(creditNote.invoice(), document, run), receivable));
        }
        return Write.replace(InvoiceHead.after(head(receivable.id()), receivable));
    }
}
