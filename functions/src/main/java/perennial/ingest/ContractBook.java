package perennial.ingest;

import java.util.List;
import java.util.Optional;
import perennial.contract.ContractHead;
import perennial.contract.StoredContract;
import perennial.id.BillingGroupId;
import perennial.id.ContractId;
import perennial.invoicing.BillingGroup;

/** Where imported contracts are kept, with their customers and billing groups. */
public interface ContractBook {
    Optional<ContractHead> head(ContractId id);

    /** One version of a contract; {@code number} counts from 1. */
    Optional<StoredContract> version(ContractId id, long number);

    /** The group; a large one lists, of its members, this contract at most. */
    Optional<BillingGroup> group(BillingGroupId id, ContractId contract);

    /**
     * Stores all admissions or none; false when the book is not as one of them expects.
     *
     * @param admissions of distinct contracts, customers and groups, with at most 100 rows in all
     */
    boolean store(List<Admission> admissions);
}
