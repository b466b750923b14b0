package perennial.contract;

import java.time.LocalDate;

/**
 * One stored version of a contract, which never changes.
 *
 * @param number counts the contract's versions from 1
 * @param received business date on which it came in
 */
public record StoredContract(long number, LocalDate received, Contract contract) {}
