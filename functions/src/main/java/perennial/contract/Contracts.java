package perennial.contract;

import java.util.Optional;
import perennial.id.ContractId;

/** The stored contracts. */
public interface Contracts {
    /** Where a contract stands; empty when it was never imported. */
    Optional<ContractHead> head(ContractId id);

    /** One version of a contract; {@code number} counts from 1. */
    Optional<StoredContract> version(ContractId id, long number);
}
