package perennial.ingest;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import perennial.id.ContractId;
import perennial.invoicing.BillingGroup;
import perennial.invoicing.Member;

/** How a billing group changes when one of its contracts does. Pure; each change raises the group's version by one. */
final class Membership {
    private Membership() {}

    /** A contract joins a group that others have founded, or that it has left before. */
    static BillingGroup joined(BillingGroup group, Member joining, LocalDate firstLook) {
        var members = new ArrayList<>(group.members());
        members.add(joining);
        return group.with(members, earlier(group.nextBillDate(), firstLook));
    }

    /** A member has a new version: the next run compares it with what is billed. */
    static BillingGroup changed(BillingGroup group, Joining change) {
        var changed = change.member();
        var members = new ArrayList<>(group.members());
        members.replaceAll(member -> member.contract().equals(changed.contract()) ? changed.heardAs(member) : member);
        if (group.member(changed.contract()).isEmpty()) {
            members.add(changed);
        }
        var raised = group.with(
                members, earlier(group.nextBillDate(), change.candidate().today()));
        return group.ordinal() == 0 && changed.billedVersion() == 0 ? change.renamed(raised) : raised;
    }

    /** A contract leaves for another group; its invoices stay. */
    static BillingGroup left(BillingGroup group, ContractId leaving) {
        var members = group.members().stream()
                .filter(member -> !member.contract().equals(leaving))
                .toList();
        return group.with(members, members.isEmpty() && group.isWhole() ? null : group.nextBillDate());
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return Stream.of(Optional.ofNullable(one), Optional.ofNullable(other))
                .flatMap(Optional::stream)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }
}
