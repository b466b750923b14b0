package perennial.invoicing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import perennial.money.Money;

/**
 * The group row after what its members are charged.
 *
 * @param next when it is looked at again; null for never
 */
record NextGroup(BillingGroup group, List<MemberCharges> charges, LocalDate businessDate, LocalDate next) {

    /** After a draft's documents. */
    BillingGroup after(List<Invoice> documents) {
        return row(
                documents.getFirst().currency(),
                documents.getLast().id().ordinal(),
                documents.stream().map(Invoice::total).reduce(Money::plus).orElseThrow(),
                orders(group.orders(), documents),
                LateFees.charged(group.lateFees(), documents));
    }

    /** After charges of nothing, for which no document is issued. */
    BillingGroup settled(String currency) {
        return row(currency, group.ordinal(), group.lastTotal(), group.orders(), group.lateFees());
    }

    private BillingGroup row(
            String currency, int ordinal, Money lastTotal, List<PurchaseOrder> orders, List<LateFee> lateFees) {
        return new BillingGroup(
                group.id(),
                group.version() + 1,
                group.entity(),
                group.customer(),
                currency,
                members(),
                next,
                ordinal,
                charges.stream().flatMap(NextGroup::tips).toList(),
                lastTotal,
                orders,
                lateFees,
                null,
                group.voided());
    }

    private List<Member> members() {
        var known = group.members().stream().collect(Collectors.toMap(Member::contract, member -> member));
        return charges.stream()
                .map(MemberCharges::member)
                .map(member -> known.get(member.id()).billed(member.version().number(), businessDate))
                .toList();
    }

    /** What documents add to the sums of the purchase orders that they name. */
    static List<PurchaseOrder> orders(List<PurchaseOrder> before, List<Invoice> documents) {
        var orders = before;
        for (var document : documents) {
            orders = orders(orders, document.poNumber(), document.total());
        }
        return orders;
    }

    static List<PurchaseOrder> orders(List<PurchaseOrder> before, String number, Money amount) {
        if (number == null) {
            return before;
        }
        var orders = new ArrayList<>(before);
        orders.removeIf(order -> order.number().equals(number));
        orders.add(new PurchaseOrder(number, Math.addExact(billedUnder(number, before), amount.minor())));
        return orders;
    }

    static long billedUnder(String number, List<PurchaseOrder> orders) {
        return orders.stream()
                .filter(order -> order.number().equals(number))
                .mapToLong(PurchaseOrder::billedMinor)
                .sum();
    }

    static LocalDate nextBillDate(List<MemberCharges> charges) {
        return charges.stream()
                .map(MemberCharges::next)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    /** In the order of their lines, so that the same state is the same row. */
    private static Stream<Tip> tips(MemberCharges charges) {
        return charges.tips().entrySet().stream()
                .map(tip -> new Tip(charges.member().id(), tip.getKey(), tip.getValue()))
                .sorted(Comparator.comparing(tip -> tip.line().value()));
    }
}
