package perennial.invoicing;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import perennial.id.ContractId;
import perennial.id.LineId;

/**
 * What a draft is made from: one consistent reading of a billing group.
 *
 * @param members every member contract at the version that the group row names
 * @param billed the charges of earlier invoices for the members that {@link BillingGroup#changedMembers} names; those of
 *     others are not needed
 */
public record GroupSnapshot(BillingGroup group, List<ContractMember> members, List<BilledCharge> billed) {
    public GroupSnapshot {
        members = List.copyOf(members);
        billed = List.copyOf(billed);
    }

    List<BilledCharge> billedTo(ContractId contract) {
        return billed.stream()
                .filter(charge -> charge.charge().contract().equals(contract))
                .toList();
    }

    Map<LineId, LocalDate> tipsOf(ContractId contract) {
        return group.tips().stream()
                .filter(tip -> tip.contract().equals(contract))
                .collect(Collectors.toMap(BillingGroup.Tip::line, BillingGroup.Tip::billedThrough));
    }
}
