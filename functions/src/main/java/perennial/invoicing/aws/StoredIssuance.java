package perennial.invoicing.aws;

import java.util.ArrayList;
import java.util.List;
import perennial.id.RunId;
import perennial.invoicing.Draft;
import perennial.invoicing.Invoice;
import perennial.invoicing.Issued;
import perennial.invoicing.Issued.Posted;
import perennial.invoicing.run.CounterMove;
import perennial.invoicing.run.Issuance;
import perennial.invoicing.run.SeriesCounter;
import perennial.invoicing.run.Standing;
import perennial.ledger.aws.JournalRow;
import perennial.platform.Condition;
import perennial.platform.Store;
import perennial.platform.Write;
import perennial.platform.WriteConflict;

/**
 * Issues invoices in the database: bodies first, and whatever is too long for a row, then one transaction of counter, heads,
 * groups and journals.
 */
final class StoredIssuance implements Issuance {
    /** Of 4 MB that a transaction may have. */
    private static final int MOST_CHARACTERS = 1_200_000;

    private static final int MOST_ACTIONS = 100;

    /** A journal and a group row that just stand in one item each. */
    private static final long HEAVIEST = 200_000;

    private final Store store;

    StoredIssuance(Store store) {
        this.store = store;
    }

    @Override
    public void prepare(List<Draft> drafts) {
        for (var draft : drafts) {
            draft.documents().forEach(document -> InvoiceDocument.of(document).write(store));
            GroupRow.writeRoll(store, draft.next());
        }
    }

    @Override
    public SeriesCounter counter(String series) {
        return CounterRow.counter(store, series);
    }

    @Override
    public boolean issue(RunId run, List<CounterMove> counters, List<Issued> invoices) {
        var writes = new ArrayList<Write>();
        counters.forEach(move -> writes.add(CounterRow.advance(move.before(), move.after())));
        for (var issued : invoices) {
            issued.documents().forEach(posted -> JournalRow.writeEntries(store, posted.journal()));
            writes.addAll(writes(run, issued));
        }
        try {
            store.commit(writes);
            return true;
        } catch (WriteConflict moved) {
            return false;
        }
    }

    private static List<Write> writes(RunId run, Issued issued) {
        var writes = new ArrayList<Write>();
        writes.add(new Write.Put(GroupRow.write(issued.next()), new Condition.VersionIs(issued.groupVersion())));
        issued.documents().forEach(posted -> writes.addAll(writes(run, posted)));
        return writes;
    }

    private static List<Write> writes(RunId run, Posted posted) {
        var document = InvoiceDocument.of(posted.invoice());
        return List.of(
                Write.create(InvoiceHead.write(posted.invoice(), document, run)),
                Write.create(JournalRow.write(posted.journal())));
    }

    @Override
    public Standing standing(Draft draft) {
        var head = store.get(InvoiceHead.key(draft.invoice().id()));
        if (head.isPresent()) {
            var body = InvoiceDocument.of(draft.invoice()).fingerprint();
            return head.get().text("fingerprint").equals(body) ? Standing.ISSUED : Standing.OUTDATED;
        }
        return store.get(GroupRow.key(draft.invoice().id().group()))
                .filter(group -> group.version() == draft.groupVersion())
                .map(unchanged -> Standing.READY)
                .orElse(Standing.OUTDATED);
    }

    @Override
    public int fitting(List<Draft> drafts) {
        int count = 0;
        long room = MOST_CHARACTERS;
        int actions = MOST_ACTIONS - counters(drafts);
        while (count < drafts.size() && room > 0 && actions > 0) {
            room -= weight(drafts.get(count));
            actions -= 1 + 2 * drafts.get(count).documents().size();
            count += room >= 0 && actions >= 0 || count == 0 ? 1 : 0;
        }
        return count;
    }

    private static int counters(List<Draft> drafts) {
        return (int) drafts.stream()
                .flatMap(draft -> draft.documents().stream())
                .map(Invoice::kind)
                .distinct()
                .count();
    }

    /** Journal and group row grow with the invoice's lines, until they are put into items of their own. */
    private static long weight(Draft draft) {
        long listed = draft.lines() * 1_000L + draft.next().tips().size() * 200L;
        return Math.min(listed, HEAVIEST) + 2_000;
    }
}
