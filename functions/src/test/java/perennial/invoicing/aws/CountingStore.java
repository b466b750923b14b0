package perennial.invoicing.aws;

import java.util.List;
import java.util.Optional;
import perennial.platform.Item;
import perennial.platform.Key;
import perennial.platform.Page;
import perennial.platform.Query;
import perennial.platform.Store;
import perennial.platform.Write;
import perennial.platform.WriteConflict;

/** Counts what is asked of the database: each item got, each item found by a query, each write. */
final class CountingStore implements Store {
    private final Store store;
    private long items;

    CountingStore(Store store) {
        this.store = store;
    }

    long items() {
        return items;
    }

    @Override
    public Optional<Item> get(Key key) {
        count(1);
        return store.get(key);
    }

    @Override
    public Page query(Query query) {
        var page = store.query(query);
        count(1 + page.items().size());
        return page;
    }

    @Override
    public void commit(List<Write> writes) throws WriteConflict {
        count(writes.size());
        store.commit(writes);
    }

    /** Contracts of a group are read side by side. */
    private synchronized void count(int more) {
        items += more;
    }
}
