package perennial.invoicing.aws;

import java.util.List;
import java.util.Optional;
import perennial.id.BillingGroupId;
import perennial.id.ContractId;
import perennial.invoicing.BillingGroup;
import perennial.invoicing.Groups;
import perennial.invoicing.Member;
import perennial.platform.Store;

/** Reads billing groups. */
public final class StoredGroups implements Groups {
    private final Store store;

    public StoredGroups(Store store) {
        this.store = store;
    }

    @Override
    public Optional<BillingGroup> find(BillingGroupId id) {
        return GroupRow.find(store, id);
    }

    /**
     * The group as far as one contract is concerned: with all its members or, when it is large, with this one only, and
     * only if that has changed since the roll was written.
     */
    public Optional<BillingGroup> find(BillingGroupId id, ContractId contract) {
        return store.get(GroupRow.key(id))
                .map(GroupRow::read)
                .map(group ->
                        group.isWhole() ? group : group.listing(listed(group, contract), List.of(), group.roll()));
    }

    private List<Member> listed(BillingGroup group, ContractId contract) {
        return store
                .get(GroupRow.memberKey(group.id(), contract))
                .filter(row -> GroupRow.isNews(row, group))
                .flatMap(GroupRow::member)
                .stream()
                .toList();
    }
}
