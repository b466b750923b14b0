package perennial.invoicing.aws;

import java.util.Optional;
import perennial.id.BillingGroupId;
import perennial.invoicing.BillingGroup;
import perennial.invoicing.Groups;
import perennial.platform.Store;

/** Reads billing groups. */
public final class StoredGroups implements Groups {
    private final Store store;

    public StoredGroups(Store store) {
        this.store = store;
    }

    @Override
    public Optional<BillingGroup> find(BillingGroupId id) {
        return store.get(GroupRow.key(id)).map(GroupRow::read);
    }
}
