package perennial.invoicing;

import java.util.Comparator;
import java.util.List;
import perennial.pricing.TaxQuotes;

/**
 * What a draft is made from: one consistent reading of a billing group. Members come in the order of their ids, so that
 * an invoice does not depend on the order in which its contracts came in.
 *
 * @param members every member contract at the version that the group row names
 * @param billed the charges of earlier invoices for the members that {@link BillingGroup#changedMembers} names; those of
 *     others are not needed
 * @param open invoices of the group that are not paid in full; null where no member charges for paying late
 * @param quotes what a tax service has answered, for members that are taxed by one
 */
public record GroupSnapshot(
        BillingGroup group,
        List<ContractMember> members,
        List<BilledCharge> billed,
        TaxQuotes quotes,
        List<OpenInvoice> open) {

    /** A group that needs no tax service and does not charge for paying late. */
    public GroupSnapshot(BillingGroup group, List<ContractMember> members, List<BilledCharge> billed) {
        this(group, members, billed, TaxQuotes.none(), null);
    }

    public GroupSnapshot {
        if (!group.isWhole()) {
            throw new IllegalArgumentException("only some members of " + group.id() + " are listed");
        }
        members = members.stream()
                .sorted(Comparator.comparing(member -> member.id().value()))
                .toList();
        billed = billed.stream().filter(group::stands).toList();
        quotes = quotes == null ? TaxQuotes.none() : quotes;
    }

    /** The same reading with what a tax service has answered. */
    public GroupSnapshot with(TaxQuotes others) {
        return new GroupSnapshot(group, members, billed, others, open);
    }

    /** The same reading with the invoices that are not paid in full. */
    public GroupSnapshot withOpen(List<OpenInvoice> invoices) {
        return new GroupSnapshot(group, members, billed, quotes, invoices);
    }
}
