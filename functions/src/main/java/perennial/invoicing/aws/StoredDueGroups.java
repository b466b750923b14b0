package perennial.invoicing.aws;

import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import perennial.id.BillingGroupId;
import perennial.id.EntityId;
import perennial.invoicing.run.DueGroups;
import perennial.platform.Index;
import perennial.platform.Query;
import perennial.platform.Store;

/** Finds due groups shard by shard, page by page, in the sparse due index. */
public final class StoredDueGroups implements DueGroups {
    private final Store store;

    public StoredDueGroups(Store store) {
        this.store = store;
    }

    @Override
    public List<BillingGroupId> through(EntityId entity, LocalDate day) {
        var groups = new TreeSet<String>();
        for (var shard : GroupRow.shards(entity)) {
            var due = Query.of(Index.DUE_FOR_BILLING, shard).upTo(day.toString());
            store.all(due).forEach(found -> groups.add(found.key().partition()));
        }
        return groups.stream().map(BillingGroupId::new).toList();
    }
}
