package perennial.invoicing.aws;

import java.util.List;
import perennial.failure.RetryableFailure;
import perennial.id.EntityId;
import perennial.invoicing.run.Parked;
import perennial.invoicing.run.ParkingLot;
import perennial.platform.Condition;
import perennial.platform.Item;
import perennial.platform.Json;
import perennial.platform.Key;
import perennial.platform.Query;
import perennial.platform.Store;
import perennial.platform.Table;
import perennial.platform.Write;
import perennial.platform.WriteConflict;

/** What is parked as rows of one partition for each entity: the work queue of what runs could not do. */
final class StoredParkingLot implements ParkingLot {
    private final Store store;

    StoredParkingLot(Store store) {
        this.store = store;
    }

    @Override
    public void park(Parked parked) {
        var renewed = store.get(key(parked))
                .map(StoredParkingLot::read)
                .map(before -> parked.waitingSince(before.since()))
                .orElse(parked);
        commit(Write.put(write(renewed)));
    }

    @Override
    public List<Parked> of(EntityId entity) {
        return store.all(Query.of(Table.OPERATIONS, partition(entity))).stream()
                .map(StoredParkingLot::read)
                .toList();
    }

    @Override
    public void release(Parked parked) {
        commit(new Write.Delete(key(parked), new Condition.Always()));
    }

    private void commit(Write write) {
        try {
            store.commit(write);
        } catch (WriteConflict impossible) {
            throw new RetryableFailure("PARKING_BUSY", "an unconditional write was refused", impossible);
        }
    }

    private static Item write(Parked parked) {
        return Item.at(key(parked)).with("code", parked.code()).with("document", Json.text(parked));
    }

    private static Parked read(Item row) {
        return Json.read(row.text("document"), Parked.class);
    }

    private static Key key(Parked parked) {
        return Table.OPERATIONS.key(partition(parked.entity()), parked.subject());
    }

    private static String partition(EntityId entity) {
        return "PARKED#" + entity.value();
    }
}
