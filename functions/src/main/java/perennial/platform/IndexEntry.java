package perennial.platform;

import java.util.Arrays;
import java.util.List;

/** One item as one index sees it: there only when it has both index keys, and with keys alone. */
record IndexEntry(Index index, Item item) {
    static List<IndexEntry> allOf(Item item) {
        return Arrays.stream(Index.values())
                .filter(index -> index.table() == item.key().table())
                .filter(index -> item.keyOrText(index.partitionKey()).isPresent())
                .filter(index -> item.keyOrText(index.sortKey()).isPresent())
                .map(index -> new IndexEntry(index, item))
                .toList();
    }

    String partition() {
        return item.keyOrText(index.partitionKey()).orElseThrow();
    }

    /** Text order of positions is the index's order, made unique by the item's own key. */
    String position() {
        return sort() + "\0" + item.key().partition() + "\0" + item.key().sort();
    }

    Item candidate() {
        return withKey(index.partitionKey(), partition(), withKey(index.sortKey(), sort(), Item.at(item.key())));
    }

    private String sort() {
        return item.keyOrText(index.sortKey()).orElseThrow();
    }

    private Item withKey(String name, String value, Item candidate) {
        return item.has(name) ? candidate.with(name, value) : candidate;
    }
}
