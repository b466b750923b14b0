package perennial.invoicing;

import java.time.LocalDate;
import perennial.contract.Parting;
import perennial.id.ContractId;

/**
 * A contract of the group, or a part of one.
 *
 * @param part as {@link Parting} names it
 * @param version the contract's newest version
 * @param billedVersion the version that the last invoice was drafted from, in this group or the one it came from; 0
 *     when never billed, below 0 when one of its invoices has been voided since
 * @param told business date on which its meters last told something that an invoice may lack; null when never
 * @param counted business date of its last invoice, which counts what was told before; null when never billed
 */
public record Member(
        ContractId contract, String part, long version, long billedVersion, LocalDate told, LocalDate counted) {
    public Member {
        part = part == null ? Parting.REST : part;
    }

    /** A contract that is billed as a whole. */
    public Member(ContractId contract, long version, long billedVersion) {
        this(contract, Parting.REST, version, billedVersion);
    }

    /** A part of a contract whose meters have told nothing late. */
    public Member(ContractId contract, String part, long version, long billedVersion) {
        this(contract, part, version, billedVersion, null, null);
    }

    Member reopened() {
        return new Member(contract, part, version, billedVersion == 0 ? 0 : -1, told, counted);
    }

    /** Whether what is billed has to be read and compared with what the contract and its meters say now. */
    public boolean isChanged() {
        return billedVersion != 0 && (billedVersion != version || isToldLate());
    }

    boolean isToldLate() {
        return counted != null && isToldSince(counted);
    }

    boolean isToldSince(LocalDate day) {
        return told != null && !told.isBefore(day);
    }

    /** The member as an invoice of a business date leaves it. */
    Member billed(long version, LocalDate date) {
        return new Member(contract, part, version, version, told, date);
    }

    /** This version of a member whose meters have told what another did. */
    public Member heardAs(Member other) {
        return new Member(contract, part, version, billedVersion, other.told, other.counted);
    }

    /** The member after its meters told something that an invoice may lack. */
    Member toldOn(LocalDate day) {
        return new Member(contract, part, version, billedVersion, day, counted);
    }
}
