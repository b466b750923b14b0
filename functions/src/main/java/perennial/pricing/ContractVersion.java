package perennial.pricing;

import perennial.contract.Contract;
import perennial.contract.Usage;

/**
 * A stored version of a contract, with what its meters counted.
 *
 * @param number counts from 1
 * @param usage of the periods that are asked for, and of those that these depend on
 */
public record ContractVersion(long number, Contract contract, Usage usage) {

    /** A version whose meters have counted nothing. */
    public ContractVersion(long number, Contract contract) {
        this(number, contract, Usage.NONE);
    }
}
