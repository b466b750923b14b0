package perennial.ingest;

import java.time.LocalDate;
import java.util.List;
import perennial.contract.ContractHead.Share;
import perennial.invoicing.BillingGroup;
import perennial.invoicing.Member;

/**
 * A part of a contract on its way into a billing group.
 *
 * @param billedVersion the version that other groups have billed last; 0 when nobody has billed the contract
 */
record Joining(Candidate candidate, Share share, long version, long billedVersion) {

    BillingGroup found() {
        var contract = candidate.contract();
        return new BillingGroup(
                share.group(),
                1,
                contract.entityId(),
                contract.customerId(),
                candidate.currency(),
                List.of(member()),
                firstLook(),
                0,
                List.of(),
                null);
    }

    BillingGroup join(BillingGroup group) {
        return Membership.joined(group, member(), firstLook());
    }

    /** A group of one that was never billed is whose the contract says now. */
    BillingGroup renamed(BillingGroup group) {
        return new BillingGroup(
                group.id(),
                group.version(),
                candidate.contract().entityId(),
                candidate.contract().customerId(),
                candidate.currency(),
                group.members(),
                group.nextBillDate(),
                group.ordinal(),
                group.tips(),
                group.lastTotal());
    }

    Member member() {
        return new Member(candidate.contract().id(), share.part(), version, billedVersion);
    }

    /** What has been billed elsewhere is compared by the next run. */
    private LocalDate firstLook() {
        return billedVersion > 0
                ? candidate.today()
                : candidate.firstBillDate(share.part()).orElse(null);
    }
}
