package perennial.ingest;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import perennial.contract.ContractHead;
import perennial.id.ContractId;
import perennial.invoicing.BillingGroup;
import perennial.invoicing.BillingGroup.Member;

/** How a billing group changes when one of its contracts does. Pure; each change raises the group's version by one. */
final class Membership {
    private Membership() {}

    /** A group of one, never billed. */
    static BillingGroup founded(Candidate candidate, ContractHead head) {
        return new BillingGroup(
                head.group(),
                1,
                candidate.contract().entityId(),
                candidate.contract().customerId(),
                candidate.currency(),
                List.of(new Member(head.id(), head.version(), 0)),
                candidate.firstBillDate().orElse(null),
                0,
                List.of(),
                null);
    }

    /** A contract joins a group that others have founded. */
    static BillingGroup joined(BillingGroup group, ContractHead head, Optional<LocalDate> firstBillDate) {
        var members = new ArrayList<>(group.members());
        members.add(new Member(head.id(), head.version(), 0));
        return group.with(members, earlier(group.nextBillDate(), firstBillDate.orElse(null)));
    }

    /** A member has a new version: the next run compares it with what is billed. */
    static BillingGroup changed(BillingGroup group, ContractHead head, LocalDate today) {
        var members = group.members().stream()
                .map(member -> member.contract().equals(head.id())
                        ? new Member(head.id(), head.version(), member.billedVersion())
                        : member)
                .toList();
        return group.with(members, earlier(group.nextBillDate(), today));
    }

    /** A contract that was never billed leaves for another group. */
    static BillingGroup left(BillingGroup group, ContractId leaving) {
        var members = group.members().stream()
                .filter(member -> !member.contract().equals(leaving))
                .toList();
        return group.with(members, members.isEmpty() ? null : group.nextBillDate());
    }

    static Optional<Member> of(BillingGroup group, ContractId id) {
        return group.members().stream()
                .filter(member -> member.contract().equals(id))
                .findFirst();
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return Stream.of(Optional.ofNullable(one), Optional.ofNullable(other))
                .flatMap(Optional::stream)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }
}
