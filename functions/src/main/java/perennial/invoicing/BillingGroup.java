package perennial.invoicing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import perennial.contract.Parting;
import perennial.id.BillingGroupId;
import perennial.id.ContractId;
import perennial.id.CustomerId;
import perennial.id.EntityId;
import perennial.id.InvoiceId;
import perennial.id.LineId;
import perennial.money.Money;

/**
 * The unit of billing: contracts that share an invoice, and how far they are billed.
 *
 * @param version raised by every change of a member contract and by every invoice
 * @param currency ISO 4217
 * @param nextBillDate first business date on which it has something to invoice; null when nothing lies ahead
 * @param ordinal of its last invoice; 0 before the first
 * @param lastTotal total of its last invoice; null before the first
 * @param orders what has been billed under each purchase order
 * @param voided ordinals of its void documents, whose lines count as never billed
 * @param lateFees what has been charged for paying late, which is not charged again
 * @param roll where the members and tips of a large group are that are not listed here; null when all are listed
 */
public record BillingGroup(
        BillingGroupId id,
        long version,
        EntityId entity,
        CustomerId customer,
        String currency,
        List<Member> members,
        LocalDate nextBillDate,
        int ordinal,
        List<Tip> tips,
        Money lastTotal,
        List<PurchaseOrder> orders,
        List<LateFee> lateFees,
        Roll roll,
        List<Integer> voided) {

    /**
     * Where a large group's members and tips are kept.
     *
     * @param fingerprint and {@code parts} name the text that lists them
     * @param asOf version of the group that the text was written for; what has changed since has a row for each member
     */
    public record Roll(String fingerprint, int parts, long asOf) {}

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

    /** A line of a member contract is billed up to this day, exclusive; only while the member's version stands. */
    public record Tip(ContractId contract, LineId line, LocalDate billedThrough) {}

    /** A purchase order and what has been billed under it so far, with tax, less credits, in minor units. */
    public record PurchaseOrder(String number, long billedMinor) {}

    /**
     * A fee for paying an invoice late.
     *
     * @param day on which it accrued
     * @param chargedOn the invoice that charges it
     * @param feeMinor in minor units
     */
    public record LateFee(InvoiceId invoice, LocalDate day, InvoiceId chargedOn, long feeMinor) {}

    public BillingGroup {
        members = members == null ? List.of() : List.copyOf(members);
        tips = tips == null ? List.of() : List.copyOf(tips);
        orders = orders == null ? List.of() : List.copyOf(orders);
        lateFees = lateFees == null ? List.of() : List.copyOf(lateFees);
        voided = voided == null ? List.of() : List.copyOf(voided);
    }

    /** A group with nothing billed under purchase orders and no late fees. */
    public BillingGroup(
            BillingGroupId id,
            long version,
            EntityId entity,
            CustomerId customer,
            String currency,
            List<Member> members,
            LocalDate nextBillDate,
            int ordinal,
            List<Tip> tips,
            Money lastTotal) {
        this(
                id,
                version,
                entity,
                customer,
                currency,
                members,
                nextBillDate,
                ordinal,
                tips,
                lastTotal,
                null,
                null,
                null,
                null);
    }

    /** The row after a change of its members or of its next bill date. */
    public BillingGroup with(List<Member> others, LocalDate next) {
        return new BillingGroup(
                id,
                version + 1,
                entity,
                customer,
                currency,
                others,
                next,
                ordinal,
                tips,
                lastTotal,
                orders,
                lateFees,
                roll,
                voided);
    }

    /** The same group, listing these members and tips. */
    public BillingGroup listing(List<Member> listed, List<Tip> listedTips, Roll others) {
        return new BillingGroup(
                id,
                version,
                entity,
                customer,
                currency,
                listed,
                nextBillDate,
                ordinal,
                listedTips,
                lastTotal,
                orders,
                lateFees,
                others,
                voided);
    }

    /** Whether all members and tips are listed; nothing may be billed from less. */
    public boolean isWhole() {
        return roll == null;
    }

    /**
     * The row after a meter told something. About days that are billed already, or that a run of this day may bill without
     * it, it is compared by the next invoice; in any case a draft that was made without it is outdated.
     *
     * @param lines those that the meter charges
     * @param earliest day of use
     * @param today business date; what it tells counts from the next one on
     */
    public BillingGroup told(ContractId contract, Collection<LineId> lines, LocalDate earliest, LocalDate today) {
        return isDueOn(today) || isBilled(contract, lines, earliest)
                ? with(
                        members.stream()
                                .map(member -> member.contract().equals(contract) ? member.toldOn(today) : member)
                                .toList(),
                        nextBillDate == null ? today.plusDays(1) : nextBillDate)
                : with(members, nextBillDate);
    }

    private boolean isDueOn(LocalDate day) {
        return nextBillDate != null && !nextBillDate.isAfter(day);
    }

    private boolean isBilled(ContractId contract, Collection<LineId> lines, LocalDate day) {
        return tips.stream()
                .filter(tip -> tip.contract().equals(contract) && lines.contains(tip.line()))
                .anyMatch(tip -> day.isBefore(tip.billedThrough()));
    }

    /** The row after a credit note that a person ordered. */
    public BillingGroup credited(Invoice creditNote) {
        return new BillingGroup(
                id,
                version + 1,
                entity,
                customer,
                currency,
                members,
                nextBillDate,
                creditNote.id().ordinal(),
                tips,
                lastTotal,
                NextGroup.orders(orders, List.of(creditNote)),
                lateFees,
                roll,
                voided);
    }

    /** The row after a document is void: the next run bills anew what it charged, or takes back anew what it took back. */
    public BillingGroup without(Invoice document, Money reversed, LocalDate today) {
        var reopened = members.stream()
                .map(member -> document.contractIds().contains(member.contract()) ? member.reopened() : member)
                .toList();
        var ordinals = new ArrayList<>(voided);
        ordinals.add(document.id().ordinal());
        return new BillingGroup(
                id,
                version + 1,
                entity,
                customer,
                currency,
                reopened,
                nextBillDate == null || nextBillDate.isAfter(today) ? today : nextBillDate,
                ordinal,
                tips,
                lastTotal,
                NextGroup.orders(orders, document.poNumber(), reversed),
                lateFees.stream()
                        .filter(fee -> !fee.chargedOn().equals(document.id()))
                        .toList(),
                roll,
                ordinals);
    }

    /** Whether a line counts: neither its document is void nor the one that it takes back from. */
    boolean stands(BilledCharge billed) {
        return !isVoid(billed.invoice()) && !isVoid(billed.line().reverses());
    }

    private boolean isVoid(InvoiceId document) {
        return document != null && document.group().equals(id) && voided.contains(document.ordinal());
    }

    /** Members whose contract has changed since it was last billed: what is billed to them has to be read and compared. */
    public List<ContractId> changedMembers() {
        return members.stream().filter(Member::isChanged).map(Member::contract).toList();
    }

    /** By line of a contract, the day up to which it is billed. */
    public Map<LineId, LocalDate> tipsOf(ContractId contract) {
        return tips.stream()
                .filter(tip -> tip.contract().equals(contract))
                .collect(Collectors.toMap(Tip::line, Tip::billedThrough));
    }

    public Optional<Member> member(ContractId contract) {
        return members.stream()
                .filter(member -> member.contract().equals(contract))
                .findFirst();
    }
}
