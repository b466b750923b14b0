package perennial.invoicing.aws;

import java.time.LocalDate;
import perennial.invoicing.BillingGroup;
import perennial.invoicing.run.GroupMoves;
import perennial.platform.Store;
import perennial.platform.Write;
import perennial.platform.WriteConflict;

/** Moves groups by replacing their rows while they are unchanged. */
final class StoredGroupMoves implements GroupMoves {
    private final Store store;

    StoredGroupMoves(Store store) {
        this.store = store;
    }

    @Override
    public void move(BillingGroup group, LocalDate next) {
        settle(group.with(group.members(), next));
    }

    @Override
    public void settle(BillingGroup after) {
        GroupRow.writeRoll(store, after);
        try {
            store.commit(Write.replace(GroupRow.write(after)));
        } catch (WriteConflict changed) {
            // A change of the contract came first. The group stays due as that change left it.
        }
    }
}
