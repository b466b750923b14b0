package perennial.local.cycle;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import perennial.local.EmbeddedCloud;
import perennial.platform.Condition;
import perennial.platform.DynamoStore;
import perennial.platform.Item;
import perennial.platform.Key;
import perennial.platform.Page;
import perennial.platform.Query;
import perennial.platform.Store;
import perennial.platform.StoreContract;
import perennial.platform.Write;
import perennial.platform.WriteConflict;

/** The store in DynamoDB keeps the promises of the one in memory, on the template's own tables. */
class DynamoStoreTest extends StoreContract {
    private static final Set<Key> WRITTEN = new HashSet<>();
    private static EmbeddedCloud cloud;
    private static Store database;

    @BeforeAll
    static void start() {
        cloud = ProductCloud.start(Instant.EPOCH);
        database = DynamoStore.of(cloud.host());
    }

    @AfterAll
    static void stop() {
        cloud.close();
    }

    @Override
    protected Store emptyStore() throws WriteConflict {
        for (var key : WRITTEN) {
            database.commit(new Write.Delete(key, new Condition.Always()));
        }
        WRITTEN.clear();
        return new Remembering();
    }

    /** Remembers what is written, so that the next test starts empty. */
    private static final class Remembering implements Store {
        @Override
        public Optional<Item> get(Key key) {
            return database.get(key);
        }

        @Override
        public Page query(Query query) {
            return database.query(query);
        }

        @Override
        public void commit(List<Write> writes) throws WriteConflict {
            writes.forEach(write -> WRITTEN.add(write.key()));
            database.commit(writes);
        }
    }
}
