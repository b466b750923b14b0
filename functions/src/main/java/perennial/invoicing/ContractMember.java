package perennial.invoicing;

import java.util.function.Predicate;
import perennial.contract.Contract;
import perennial.contract.Parting;
import perennial.contract.Verdict;
import perennial.id.ContractId;
import perennial.pricing.ContractVersion;

/**
 * A member contract of a billing group as it stands, with what completeness says about it.
 *
 * @param part which part of the contract the group bills, as {@link Parting} names it
 */
public record ContractMember(ContractVersion version, Verdict verdict, String part) {

    /** A contract that is billed as a whole. */
    public ContractMember(ContractVersion version, Verdict verdict) {
        this(version, verdict, Parting.REST);
    }

    /** The sites whose lines the group bills. */
    Predicate<String> sites() {
        return Parting.of(contract()).sitesOf(part);
    }

    String poNumber() {
        return Parting.of(contract()).poNumber(part, contract());
    }

    /** Whether paying its invoices late costs something. */
    public boolean chargesForPayingLate() {
        return LateFees.terms(contract()) != null;
    }

    public ContractId id() {
        return contract().id();
    }

    Contract contract() {
        return version.contract();
    }
}
