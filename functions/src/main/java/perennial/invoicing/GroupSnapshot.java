package perennial.invoicing;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import perennial.id.ContractId;
import perennial.id.LineId;
import perennial.pricing.TaxQuotes;

/**
 * What a draft is made from: one consistent reading of a billing group. Members come in the order of their ids, so that
 * an invoice does not depend on the order in which its contracts came in.
 *
 * @param members every member contract at the version that the group row names
 * @param billed the charges of earlier invoices for the members that {@link BillingGroup#changedMembers} names; those of
 *     others are not needed
 * @param quotes what a tax service has answered, for members that are taxed by one
 */
public record GroupSnapshot(
        BillingGroup group, List<ContractMember> members, List<BilledCharge> billed, TaxQuotes quotes) {

    /** A group without answers of a tax service. */
    public GroupSnapshot(BillingGroup group, List<ContractMember> members, List<BilledCharge> billed) {
        this(group, members, billed, TaxQuotes.none());
    }

    public GroupSnapshot {
        members = members.stream()
                .sorted(Comparator.comparing(member -> member.id().value()))
                .toList();
        billed = List.copyOf(billed);
        quotes = quotes == null ? TaxQuotes.none() : quotes;
    }

    /** The same reading with what a tax service has answered. */
    public GroupSnapshot with(TaxQuotes others) {
        return new GroupSnapshot(group, members, billed, others);
    }

    /**
     * What is billed to a member, by whichever group, and stands to be compared: not what lies before the day the contract
     * now says it is billed through.
     */
    List<BilledCharge> billedTo(ContractMember member) {
        var billing = member.contract().billing();
        var settled = billing == null ? null : billing.billedThrough();
        var sites = member.sites();
        return billed.stream()
                .filter(charge -> charge.charge().contract().equals(member.id()))
                .filter(charge -> sites.test(charge.charge().siteRef()))
                .filter(charge ->
                        settled == null || charge.charge().period().end().isAfter(settled))
                .toList();
    }

    Map<LineId, LocalDate> tipsOf(ContractId contract) {
        return group.tips().stream()
                .filter(tip -> tip.contract().equals(contract))
                .collect(Collectors.toMap(BillingGroup.Tip::line, BillingGroup.Tip::billedThrough));
    }
}
