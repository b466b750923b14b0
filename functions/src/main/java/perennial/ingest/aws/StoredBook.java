package perennial.ingest.aws;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import perennial.contract.ContractHead;
import perennial.contract.Contracts;
import perennial.contract.StoredContract;
import perennial.contract.aws.ContractRow;
import perennial.contract.aws.CustomerRow;
import perennial.contract.aws.StoredContracts;
import perennial.id.BillingGroupId;
import perennial.id.ContractId;
import perennial.ingest.Admission;
import perennial.ingest.ContractBook;
import perennial.invoicing.BillingGroup;
import perennial.invoicing.aws.GroupRow;
import perennial.invoicing.aws.StoredGroups;
import perennial.platform.Item;
import perennial.platform.Store;
import perennial.platform.Write;
import perennial.platform.WriteConflict;

/** The book of contracts in the tables. */
public final class StoredBook implements ContractBook {
    private final Store store;
    private final Contracts contracts;
    private final StoredGroups groups;

    public StoredBook(Store store) {
        this.store = store;
        this.contracts = new StoredContracts(store);
        this.groups = new StoredGroups(store);
    }

    @Override
    public Optional<ContractHead> head(ContractId id) {
        return contracts.head(id);
    }

    @Override
    public Optional<StoredContract> version(ContractId id, long number) {
        return contracts.version(id, number);
    }

    @Override
    public Optional<BillingGroup> group(BillingGroupId id, ContractId contract) {
        return groups.find(id, contract);
    }

    @Override
    public boolean store(List<Admission> admissions) {
        admissions.forEach(this::writeWhatIsLong);
        try {
            store.commit(admissions.stream().flatMap(StoredBook::writes).toList());
            return true;
        } catch (WriteConflict notAsExpected) {
            return false;
        }
    }

    /** Invisible until the transaction names it. */
    private void writeWhatIsLong(Admission admission) {
        ContractRow.writeContent(store, admission.version());
        admission.groups().forEach(group -> GroupRow.writeRoll(store, group));
    }

    private static Stream<Write> writes(Admission admission) {
        var contract = admission.version().contract();
        var writes = new ArrayList<Write>();
        writes.add(versioned(ContractRow.head(admission.head(), contract)));
        writes.add(Write.create(ContractRow.version(admission.version())));
        CustomerRow.of(contract).forEach(row -> writes.add(Write.put(row)));
        admission.groups().forEach(group -> writes.add(versioned(GroupRow.write(group))));
        admission.groups().stream()
                .filter(group -> !group.isWhole())
                .forEach(group -> writes.add(Write.put(GroupRow.member(group, contract.id()))));
        return writes.stream();
    }

    private static Write versioned(Item row) {
        return row.version() == 1 ? Write.create(row) : Write.replace(row);
    }
}
