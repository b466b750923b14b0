package perennial.ingest.aws;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import perennial.contract.ContractHead;
import perennial.contract.Contracts;
import perennial.contract.StoredContract;
import perennial.contract.UsageEvent;
import perennial.contract.aws.StoredContracts;
import perennial.contract.aws.StoredMeterEvents;
import perennial.contract.aws.UsageRow;
import perennial.id.BillingGroupId;
import perennial.id.ContractId;
import perennial.ingest.UsageBook;
import perennial.invoicing.BillingGroup;
import perennial.invoicing.aws.GroupRow;
import perennial.invoicing.aws.StoredGroups;
import perennial.platform.Store;
import perennial.platform.Write;
import perennial.platform.WriteConflict;

/** Metered events in the tables. */
final class StoredUsageBook implements UsageBook {
    private final Store store;
    private final Contracts contracts;
    private final StoredMeterEvents events;
    private final StoredGroups groups;

    StoredUsageBook(Store store) {
        this.store = store;
        this.contracts = new StoredContracts(store);
        this.events = new StoredMeterEvents(store);
        this.groups = new StoredGroups(store);
    }

    @Override
    public Optional<ContractHead> head(ContractId id) {
        return contracts.head(id);
    }

    @Override
    public StoredContract version(ContractId id, long number) {
        return contracts.version(id, number).orElseThrow();
    }

    @Override
    public Optional<BillingGroup> group(BillingGroupId id) {
        return groups.find(id);
    }

    @Override
    public List<UsageEvent> revisions(ContractId contract, String meterId, String eventId) {
        return events.revisions(contract, meterId, eventId);
    }

    @Override
    public boolean store(Telling telling) {
        telling.groups().forEach(group -> GroupRow.writeRoll(store, group));
        try {
            store.commit(writes(telling));
            return true;
        } catch (WriteConflict notAsExpected) {
            return false;
        }
    }

    /** The groups' versions stand guard over the events: whoever else told some has raised them. */
    private static List<Write> writes(Telling telling) {
        return Stream.of(
                        telling.groups().stream().map(group -> Write.replace(GroupRow.write(group))),
                        telling.events().stream()
                                .map(event -> Write.create(UsageRow.byEvent(telling.contract(), event))),
                        telling.days().stream()
                                .map(each -> Write.put(UsageRow.byDay(telling.contract(), each.event(), each.day()))))
                .flatMap(each -> each)
                .toList();
    }
}
