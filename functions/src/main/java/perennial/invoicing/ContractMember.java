package perennial.invoicing;

import perennial.contract.Contract;
import perennial.contract.Verdict;
import perennial.id.ContractId;
import perennial.pricing.ContractVersion;

/** A member contract of a billing group as it stands, with what completeness says about it. */
public record ContractMember(ContractVersion version, Verdict verdict) {

    public ContractId id() {
        return contract().id();
    }

    Contract contract() {
        return version.contract();
    }
}
