package perennial.invoicing.run;

import perennial.invoicing.BillingGroup;
import perennial.invoicing.Draft;

/** Why a group's invoice differs from its last one. */
enum Difference {
    NONE,
    FIRST_INVOICE,
    CONTRACT_CHANGED,
    OTHER_CHARGES;

    static Difference of(BillingGroup group, Draft draft) {
        if (group.ordinal() == 0) {
            return FIRST_INVOICE;
        }
        if (draft.invoice().total().equals(group.lastTotal())) {
            return NONE;
        }
        boolean changed = group.members().stream().anyMatch(member -> member.version() != member.billedVersion());
        return changed ? CONTRACT_CHANGED : OTHER_CHARGES;
    }
}
