package perennial.contract.aws;

import java.util.Optional;
import perennial.contract.ContractHead;
import perennial.contract.Contracts;
import perennial.contract.StoredContract;
import perennial.id.ContractId;
import perennial.platform.Store;

/** Reads contracts. */
public final class StoredContracts implements Contracts {
    private final Store store;

    public StoredContracts(Store store) {
        this.store = store;
    }

    @Override
    public Optional<ContractHead> head(ContractId id) {
        return store.get(ContractRow.headKey(id)).map(ContractRow::readHead);
    }

    @Override
    public Optional<StoredContract> version(ContractId id, long number) {
        return store.get(ContractRow.versionKey(id, number)).map(row -> ContractRow.readVersion(store, number, row));
    }
}
