package perennial.invoicing;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import perennial.invoicing.BillingGroup.Member;
import perennial.invoicing.BillingGroup.Tip;

/** The group row after an invoice. */
final class NextGroup {
    private NextGroup() {}

    static BillingGroup after(BillingGroup group, List<MemberCharges> charges, Invoice invoice) {
        return new BillingGroup(
                group.id(),
                group.version() + 1,
                group.entity(),
                group.customer(),
                invoice.currency(),
                charges.stream().map(NextGroup::billed).toList(),
                nextBillDate(charges),
                invoice.id().ordinal(),
                charges.stream().flatMap(NextGroup::tips).toList(),
                invoice.total(),
                group.orders(),
                group.lateFees());
    }

    static LocalDate nextBillDate(List<MemberCharges> charges) {
        return charges.stream()
                .map(MemberCharges::next)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    private static Member billed(MemberCharges charges) {
        long version = charges.member().version().number();
        return new Member(charges.member().id(), charges.member().part(), version, version);
    }

    /** In the order of their lines, so that the same state is the same row. */
    private static Stream<Tip> tips(MemberCharges charges) {
        return charges.tips().entrySet().stream()
                .map(tip -> new Tip(charges.member().id(), tip.getKey(), tip.getValue()))
                .sorted(Comparator.comparing(tip -> tip.line().value()));
    }
}
