package perennial.pricing;

import perennial.contract.Contract;

/** A stored version of a contract; {@code number} counts from 1. */
public record ContractVersion(long number, Contract contract) {}
