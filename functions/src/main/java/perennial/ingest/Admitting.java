package perennial.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import perennial.contract.ContractHead;
import perennial.contract.StoredContract;
import perennial.invoicing.BillingGroup;

/** Works out what a candidate changes in the book as it stands. */
final class Admitting {
    private final ContractBook book;

    Admitting(ContractBook book) {
        this.book = book;
    }

    /** The first version of a contract, as if the book knew neither it nor its group. */
    static Admission asNew(Candidate candidate) {
        var head = candidate.head(1, candidate.group());
        return admission(candidate, head, List.of(Membership.founded(candidate, head)));
    }

    /** The first version of a contract whose group others may have founded. */
    Admission first(Candidate candidate) {
        var head = candidate.head(1, candidate.group());
        return admission(candidate, head, List.of(entered(candidate, head)));
    }

    /** A further version. */
    Admission next(Candidate candidate, ContractHead stored, long number) {
        var old = book.group(stored.group());
        boolean moves = !stored.group().equals(candidate.group())
                && old.filter(group -> isBilled(group, stored)).isEmpty();
        var head = candidate.head(number, moves ? candidate.group() : stored.group());
        return admission(candidate, head, moves ? moved(candidate, head, old) : stayed(candidate, head, old));
    }

    private List<BillingGroup> stayed(Candidate candidate, ContractHead head, Optional<BillingGroup> group) {
        return List.of(group.map(found -> Membership.changed(found, head, candidate.today()))
                .orElseGet(() -> Membership.founded(candidate, head)));
    }

    private List<BillingGroup> moved(Candidate candidate, ContractHead head, Optional<BillingGroup> old) {
        var groups = new ArrayList<BillingGroup>();
        old.map(group -> Membership.left(group, head.id())).ifPresent(groups::add);
        groups.add(entered(candidate, head));
        return groups;
    }

    private BillingGroup entered(Candidate candidate, ContractHead head) {
        return book.group(head.group())
                .map(group -> Membership.joined(group, head, candidate.firstBillDate()))
                .orElseGet(() -> Membership.founded(candidate, head));
    }

    /** What is billed is known to the group that billed it, so a billed contract stays where it is. */
    private static boolean isBilled(BillingGroup group, ContractHead head) {
        return Membership.of(group, head.id())
                .filter(member -> member.billedVersion() > 0)
                .isPresent();
    }

    private static Admission admission(Candidate candidate, ContractHead head, List<BillingGroup> groups) {
        var version = new StoredContract(head.version(), candidate.today(), candidate.contract());
        return new Admission(version, head, groups);
    }
}
