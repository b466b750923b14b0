package perennial.invoicing.aws;

import java.util.ArrayList;
import java.util.List;
import perennial.failure.RetryableFailure;
import perennial.id.RunId;
import perennial.invoicing.Draft;
import perennial.invoicing.Issued;
import perennial.invoicing.run.Issuance;
import perennial.invoicing.run.SeriesCounter;
import perennial.invoicing.run.Standing;
import perennial.ledger.aws.JournalRow;
import perennial.platform.Condition;
import perennial.platform.Store;
import perennial.platform.Write;
import perennial.platform.WriteConflict;

/** Issues invoices in the database: bodies first, then one transaction of counter, heads, groups and journals. */
final class StoredIssuance implements Issuance {
    /** Of 4 MB that a transaction may have. */
    private static final int MOST_CHARACTERS = 1_200_000;

    private final Store store;

    StoredIssuance(Store store) {
        this.store = store;
    }

    @Override
    public void prepare(List<Draft> drafts) {
        drafts.stream()
                .flatMap(draft -> InvoiceDocument.of(draft.invoice()).items().stream())
                .forEach(part -> write(Write.put(part)));
    }

    @Override
    public SeriesCounter counter(String series) {
        return store.get(CounterRow.key(series))
                .map(row -> CounterRow.read(series, row))
                .orElse(new SeriesCounter(series, 0, null));
    }

    @Override
    public boolean issue(RunId run, SeriesCounter before, SeriesCounter after, List<Issued> invoices) {
        var writes = new ArrayList<Write>();
        writes.add(CounterRow.advance(before, after));
        invoices.forEach(issued -> writes.addAll(writes(run, issued)));
        try {
            store.commit(writes);
            return true;
        } catch (WriteConflict moved) {
            return false;
        }
    }

    private static List<Write> writes(RunId run, Issued issued) {
        var document = InvoiceDocument.of(issued.invoice());
        return List.of(
                Write.create(InvoiceHead.write(issued.invoice(), document, run)),
                new Write.Put(GroupRow.write(issued.next()), new Condition.VersionIs(issued.groupVersion())),
                Write.create(JournalRow.write(issued.journal())));
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
        while (count < drafts.size() && room > 0) {
            room -= weight(drafts.get(count));
            count += room >= 0 || count == 0 ? 1 : 0;
        }
        return count;
    }

    /** The journal has at most as much to say as the invoice, and the group row names each line once. */
    private static long weight(Draft draft) {
        return draft.invoice().lines().size() * 1_000L + draft.next().tips().size() * 200L + 2_000;
    }

    private void write(Write write) {
        try {
            store.commit(write);
        } catch (WriteConflict impossible) {
            throw new RetryableFailure("WRITE_REFUSED", "an unconditional write was refused", impossible);
        }
    }
}
