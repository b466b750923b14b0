package perennial.ingest.aws;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import perennial.failure.RetryableFailure;
import perennial.platform.Item;
import perennial.platform.Json;
import perennial.platform.Key;
import perennial.platform.Query;
import perennial.platform.Store;
import perennial.platform.Table;
import perennial.platform.Write;
import perennial.platform.WriteConflict;
import perennial.rate.PostedRateChange;
import perennial.rate.PostedRateChange.State;
import perennial.rate.PostedRateChanges;
import perennial.rate.RateChange;
import perennial.rate.RateRow;

/** A posted change as rows: one for each price, then one that says where the change stands. */
public final class StoredRateChanges implements PostedRateChanges {
    private static final String HEAD = "HEAD";
    private static final String ROW = "ROW#";
    private static final int MOST_ROWS = 100;

    private final Store store;

    public StoredRateChanges(Store store) {
        this.store = store;
    }

    @Override
    public Optional<PostedRateChange> find(String id) {
        return store.get(key(id, HEAD))
                .map(head -> new PostedRateChange(
                        Json.read(head.text("document"), RateChange.class),
                        State.valueOf(head.text("state")),
                        rows(id)));
    }

    /** The rows first: a change without its head was never begun. */
    @Override
    public void save(PostedRateChange posted) {
        var id = posted.change().id();
        if (posted.state() == State.POSTING) {
            writeRows(id, posted.rows());
        }
        commit(List.of(Write.put(Item.at(key(id, HEAD))
                .with("state", posted.state().name())
                .with("document", Json.text(posted.change())))));
    }

    private void writeRows(String id, List<RateRow> rows) {
        for (int first = 0; first < rows.size(); first += MOST_ROWS) {
            var writes = new ArrayList<Write>();
            for (int index = first; index < Math.min(first + MOST_ROWS, rows.size()); index++) {
                var key = key(id, ROW + String.format(Locale.ROOT, "%08d", index));
                writes.add(Write.put(Item.at(key).with("document", Json.text(rows.get(index)))));
            }
            commit(writes);
        }
    }

    private List<RateRow> rows(String id) {
        return store.all(Query.of(Table.OPERATIONS, partition(id))).stream()
                .filter(item -> item.key().sort().startsWith(ROW))
                .map(item -> Json.read(item.text("document"), RateRow.class))
                .toList();
    }

    private void commit(List<Write> writes) {
        try {
            store.commit(writes);
        } catch (WriteConflict impossible) {
            throw new RetryableFailure("RATE_CHANGE_BUSY", "another process writes the same change", impossible);
        }
    }

    private static Key key(String id, String sort) {
        return Table.OPERATIONS.key(partition(id), sort);
    }

    private static String partition(String id) {
        return "RATE_CHANGE#" + id;
    }
}
