package perennial.contract;

import java.util.List;
import perennial.id.BillingGroupId;
import perennial.id.ContractId;

/**
 * Where a contract stands: its newest version.
 *
 * @param version number of the newest version, counted from 1
 * @param sourceVersion what the source calls that version; 0 when it counts none
 * @param contentHash tells whether a document says the same
 * @param shares the billing groups that the contract is a member of, and with which part of it; the rest first
 * @param past the groups that have billed what other groups bill now
 */
public record ContractHead(
        ContractId id,
        long version,
        long sourceVersion,
        String contentHash,
        List<Share> shares,
        List<Past> past,
        Contract.Status status,
        Verdict verdict) {

    /** A part of the contract, and the billing group that bills it. */
    public record Share(String part, BillingGroupId group) {}

    /**
     * A group whose invoices, up to this ordinal, charge something of the contract that another group bills now.
     *
     * @param since the version of the contract that moved it
     */
    public record Past(BillingGroupId group, int ordinal, long since) {}

    public ContractHead {
        shares = List.copyOf(shares);
        past = Lists.orEmpty(past);
    }

    /** A contract that one group bills as a whole, and that no other has billed. */
    public ContractHead(
            ContractId id,
            long version,
            long sourceVersion,
            String contentHash,
            BillingGroupId group,
            Contract.Status status,
            Verdict verdict) {
        this(
                id,
                version,
                sourceVersion,
                contentHash,
                List.of(new Share(Parting.REST, group)),
                List.of(),
                status,
                verdict);
    }

    /** The group of the rest, which is the only one of an undivided contract. */
    public BillingGroupId group() {
        return shares.getFirst().group();
    }
}
