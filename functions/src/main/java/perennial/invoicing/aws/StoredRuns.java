package perennial.invoicing.aws;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import perennial.id.EntityId;
import perennial.id.RunId;
import perennial.invoicing.run.BillingRun;
import perennial.invoicing.run.Runs;
import perennial.platform.Item;
import perennial.platform.Json;
import perennial.platform.Key;
import perennial.platform.Query;
import perennial.platform.Store;
import perennial.platform.Table;
import perennial.platform.Write;
import perennial.platform.WriteConflict;

/** The runs of an entity as rows of one partition, by business date. */
final class StoredRuns implements Runs {
    private final Store store;
    private final String kind;

    StoredRuns(Store store) {
        this(store, "RUN");
    }

    private StoredRuns(Store store, String kind) {
        this.store = store;
        this.kind = kind;
    }

    /** The reversals of a run, by their own business dates. */
    static StoredRuns reversing(Store store, RunId run) {
        return new StoredRuns(store, "REVERSAL#" + run);
    }

    @Override
    public Optional<BillingRun> find(EntityId entity, LocalDate businessDate) {
        return store.get(key(entity, businessDate)).map(StoredRuns::read);
    }

    @Override
    public List<BillingRun> since(EntityId entity, LocalDate businessDate) {
        var query = Query.of(Table.OPERATIONS, partition(entity)).startingAt(businessDate.toString());
        return store.all(query).stream().map(StoredRuns::read).toList();
    }

    @Override
    public boolean save(BillingRun run) {
        try {
            var row = write(run);
            store.commit(run.version() == 1 ? Write.create(row) : Write.replace(row));
            return true;
        } catch (WriteConflict faster) {
            return false;
        }
    }

    private Item write(BillingRun run) {
        return Item.at(key(run.entity(), run.businessDate()))
                .with("version", run.version())
                .with("state", run.state().name())
                .with("document", Json.text(run));
    }

    private static BillingRun read(Item row) {
        return Json.read(row.text("document"), BillingRun.class);
    }

    private Key key(EntityId entity, LocalDate businessDate) {
        return Table.OPERATIONS.key(partition(entity), businessDate.toString());
    }

    private String partition(EntityId entity) {
        return kind + "#" + entity.value();
    }
}
