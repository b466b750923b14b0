package perennial.invoicing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
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
        return withMembers(version + 1, others, next, tips, roll);
    }

    /** The same group, listing these members and tips. */
    public BillingGroup listing(List<Member> listed, List<Tip> listedTips, Roll others) {
        return withMembers(version, listed, nextBillDate, listedTips, others);
    }

    private BillingGroup withMembers(
            long number, List<Member> others, LocalDate next, List<Tip> otherTips, Roll otherRoll) {
        return new BillingGroup(
                id, number, entity, customer, currency, others, next, ordinal, otherTips, lastTotal, orders, lateFees,
                otherRoll, voided);
    }

    private BillingGroup withDocuments(
            int last, List<PurchaseOrder> otherOrders, List<LateFee> fees, List<Integer> voids) {
        return new BillingGroup(
                id,
                version,
                entity,
                customer,
                currency,
                members,
                nextBillDate,
                last,
                tips,
                lastTotal,
                otherOrders,
                fees,
                roll,
                voids);
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
        return isDueOn(today) || tips.stream().anyMatch(tip -> tip.isBeyond(earliest, contract, lines))
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

    /** The row after a credit note that a person ordered. */
    public BillingGroup credited(Invoice creditNote) {
        return with(members, nextBillDate)
                .withDocuments(
                        creditNote.id().ordinal(), NextGroup.orders(orders, List.of(creditNote)), lateFees, voided);
    }

    /** The row after a document is void: the next run bills anew what it charged, or takes back anew what it took back. */
    public BillingGroup without(Invoice document, Money reversed, LocalDate today) {
        var reopened = members.stream()
                .map(member -> document.contractIds().contains(member.contract()) ? member.reopened() : member)
                .toList();
        var next = nextBillDate == null || nextBillDate.isAfter(today) ? today : nextBillDate;
        return with(reopened, next).withoutDocument(document, reversed);
    }

    private BillingGroup withoutDocument(Invoice document, Money reversed) {
        var fees = lateFees.stream()
                .filter(fee -> !fee.chargedOn().equals(document.id()))
                .toList();
        var voids = new ArrayList<>(voided);
        voids.add(document.id().ordinal());
        return withDocuments(ordinal, NextGroup.orders(orders, document.poNumber(), reversed), fees, voids);
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
