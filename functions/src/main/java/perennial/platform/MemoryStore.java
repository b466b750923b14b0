package perennial.platform;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The store in memory, for simulation and unit tests: the same promises, thousands of operations a second. */
public final class MemoryStore implements Store {
    private final Map<Object, SortedRows> rows = new ConcurrentHashMap<>();

    @Override
    public synchronized Optional<Item> get(Key key) {
        return rowsOf(key.table()).get(key.partition(), key.sort());
    }

    @Override
    public synchronized Page query(Query query) {
        boolean base = query.index().isEmpty();
        Object asked = base ? query.table() : query.index().get();
        NavigableMap<String, Item> found = rowsOf(asked).between(query);
        var page = found.entrySet().stream().limit(query.limit()).toList();
        var next = found.size() > page.size()
                ? Optional.of(new Query.Cursor(page.getLast().getKey()))
                : Optional.<Query.Cursor>empty();
        return new Page(page.stream().map(Map.Entry::getValue).toList(), next);
    }

    @Override
    public synchronized void commit(List<Write> writes) throws WriteConflict {
        Commit.check(writes);
        var refused = refused(writes);
        if (refused.isEmpty()) {
            writes.forEach(this::apply);
        } else {
            Commit.settle(writes, refused);
        }
    }

    private Map<Key, Optional<Item>> refused(List<Write> writes) {
        var refused = new LinkedHashMap<Key, Optional<Item>>();
        for (var write : writes) {
            var stored = get(write.key());
            if (!write.condition().holds(stored)) {
                refused.put(write.key(), stored);
            }
        }
        return refused;
    }

    private void apply(Write write) {
        if (write instanceof Write.Check) {
            return;
        }
        get(write.key()).ifPresent(this::remove);
        write.effect().ifPresent(this::add);
    }

    private void add(Item item) {
        var key = item.key();
        rowsOf(key.table()).put(key.partition(), key.sort(), item);
        for (var entry : IndexEntry.allOf(item)) {
            rowsOf(entry.index()).put(entry.partition(), entry.position(), entry.candidate());
        }
    }

    private void remove(Item item) {
        var key = item.key();
        rowsOf(key.table()).remove(key.partition(), key.sort());
        for (var entry : IndexEntry.allOf(item)) {
            rowsOf(entry.index()).remove(entry.partition(), entry.position());
        }
    }

    private SortedRows rowsOf(Object tableOrIndex) {
        return rows.computeIfAbsent(tableOrIndex, any -> new SortedRows());
    }
}
