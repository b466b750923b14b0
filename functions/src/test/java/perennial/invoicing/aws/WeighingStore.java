package perennial.invoicing.aws;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import perennial.platform.Item;
import perennial.platform.Key;
import perennial.platform.Page;
import perennial.platform.Query;
import perennial.platform.Store;
import perennial.platform.Write;
import perennial.platform.WriteConflict;

/** Weighs everything that is written, and refuses what DynamoDB would refuse. */
final class WeighingStore implements Store {
    private static final int MOST_BYTES_OF_AN_ITEM = 400 * 1024;
    private static final int MOST_BYTES_OF_A_COMMIT = 4 * 1024 * 1024;

    private final Store store;
    long bytes;
    long commits;
    int heaviest;

    WeighingStore(Store store) {
        this.store = store;
    }

    @Override
    public Optional<Item> get(Key key) {
        return store.get(key);
    }

    @Override
    public Page query(Query query) {
        return store.query(query);
    }

    @Override
    public void commit(List<Write> writes) throws WriteConflict {
        int all = writes.stream().mapToInt(this::weigh).sum();
        require(all <= MOST_BYTES_OF_A_COMMIT, "a commit of " + all);
        store.commit(writes);
        bytes += all;
        commits++;
    }

    private int weigh(Write write) {
        int weight = write.effect().map(WeighingStore::weight).orElse(0);
        require(weight <= MOST_BYTES_OF_AN_ITEM, "an item of " + weight + " at " + write.key());
        heaviest = Math.max(heaviest, weight);
        return weight;
    }

    private static int weight(Item item) {
        return item.attributes().entrySet().stream()
                .mapToInt(attribute ->
                        size(attribute.getKey()) + size(attribute.getValue().toString()))
                .sum();
    }

    private static int size(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    private static void require(boolean fits, String what) {
        if (!fits) {
            throw new AssertionError(what + " bytes is too large");
        }
    }
}
