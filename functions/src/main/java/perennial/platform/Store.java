package perennial.platform;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The one narrow way to the database: read one, read a page, commit a list of conditional writes. Two implementations
 * pass one contract test: DynamoDB and memory.
 */
public interface Store {
    /** Reads one item, strongly consistent. */
    Optional<Item> get(Key key);

    /** Reads one page; strongly consistent unless an index is asked. */
    Page query(Query query);

    /**
     * Commits all writes or none. A write that finds its own earlier effect (same whole item) counts as done, so an
     * answer lost on the way is harmless; therefore a claim must carry its owner's token in the item.
     *
     * @param writes 1 to 100 writes to distinct keys
     * @throws WriteConflict when a condition does not hold
     * @throws perennial.failure.RetryableFailure when the database is busy
     * @throws perennial.failure.OutcomeUnknown when no answer came
     */
    void commit(List<Write> writes) throws WriteConflict;

    default void commit(Write write) throws WriteConflict {
        commit(List.of(write));
    }

    /** Reads every page. */
    default List<Item> all(Query query) {
        var items = new ArrayList<Item>();
        var page = query(query);
        items.addAll(page.items());
        while (page.next().isPresent()) {
            page = query(query.after(page.next().get()));
            items.addAll(page.items());
        }
        return items;
    }
}
