package perennial.contract;

import perennial.id.BillingGroupId;
import perennial.id.ContractId;

/**
 * Where a contract stands: its newest version.
 *
 * @param version number of the newest version, counted from 1
 * @param sourceVersion what the source calls that version; 0 when it counts none
 * @param contentHash tells whether a document says the same
 * @param group the billing group that the contract is a member of
 */
public record ContractHead(
        ContractId id,
        long version,
        long sourceVersion,
        String contentHash,
        BillingGroupId group,
        Contract.Status status,
        Verdict verdict) {}
