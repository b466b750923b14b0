package perennial.platform;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** The rows of one table or index: partitions of items in sort order. */
final class SortedRows {
    private final Map<String, TreeMap<String, Item>> partitions = new HashMap<>();

    Optional<Item> get(String partition, String position) {
        return Optional.ofNullable(partitions.get(partition)).map(rows -> rows.get(position));
    }

    void put(String partition, String position, Item item) {
        partitions.computeIfAbsent(partition, any -> new TreeMap<>()).put(position, item);
    }

    void remove(String partition, String position) {
        partitions.getOrDefault(partition, new TreeMap<>()).remove(position);
    }

    NavigableMap<String, Item> between(Query query) {
        NavigableMap<String, Item> rows = partitions.getOrDefault(query.partition(), new TreeMap<>());
        if (query.isVain()) {
            return Collections.emptyNavigableMap();
        }
        var from = query.from().orElse("");
        var to = query.to().map(highest -> highest + suffix(query)).orElse("\uffff");
        var inRange = rows.subMap(from, true, to, true);
        return query.cursor()
                .<NavigableMap<String, Item>>map(end -> inRange.tailMap(end.value(), false))
                .orElse(inRange);
    }

    /** An index's positions carry the item's own key after the sort key. */
    private static String suffix(Query query) {
        return query.index().isPresent() ? "\0\uffff" : "";
    }
}
