package perennial.contract.aws;

import java.time.LocalDate;
import java.util.List;
import perennial.contract.MeterEvents;
import perennial.contract.UsageEvent;
import perennial.id.ContractId;
import perennial.platform.Query;
import perennial.platform.Store;
import perennial.platform.Table;

/** Reads metered events. */
public final class StoredMeterEvents implements MeterEvents {
    private final Store store;

    public StoredMeterEvents(Store store) {
        this.store = store;
    }

    @Override
    public List<UsageEvent> since(ContractId contract, String meterId, LocalDate from) {
        return read(Query.of(Table.CONTRACTS, contract.value())
                .prefix(UsageRow.ofMeter(meterId))
                .startingAt(UsageRow.ofDay(meterId, from)));
    }

    /** Every revision of an event. */
    public List<UsageEvent> revisions(ContractId contract, String meterId, String eventId) {
        return read(Query.of(Table.CONTRACTS, contract.value()).prefix(UsageRow.ofEvent(meterId, eventId)));
    }

    private List<UsageEvent> read(Query query) {
        return store.all(query).stream().map(UsageRow::read).toList();
    }
}
