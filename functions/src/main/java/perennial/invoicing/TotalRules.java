package perennial.invoicing;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import perennial.contract.Billing;
import perennial.invoicing.Drafted.Obstacle;
import perennial.money.Money;
import perennial.settings.LegalEntity;
import perennial.settings.LegalEntity.ZeroInvoices;

/** What becomes of drafted documents by their totals. */
record TotalRules(BillingGroup group, List<ContractMember> members, List<Invoice> documents) {

    /** Nothing on it costs anything or takes anything back, and the entity sends no such invoice. */
    boolean isNothing(LegalEntity entity) {
        return entity.zeroInvoices() == ZeroInvoices.SKIP
                && documents.stream()
                        .flatMap(document -> document.lines().stream())
                        .allMatch(line ->
                                !line.isReversal() && line.charge().total().isZero());
    }

    /** An invoice below the greatest of the members' minimums waits for the next period. */
    boolean isBelowMinimum() {
        long least = members.stream()
                .map(member -> member.contract().billing().minInvoiceMinor())
                .filter(Objects::nonNull)
                .mapToLong(Long::longValue)
                .max()
                .orElse(0);
        return !total().isNegative() && total().minor() < least && !takesBack();
    }

    /** What is billed under a purchase order, with tax, stays within its limit. */
    Optional<Obstacle> beyondOrder() {
        var lead = members.getFirst();
        var billing = lead.contract().billing();
        return isBeyondOrder(billing)
                ? Optional.of(new Obstacle(lead.id(), "PO_LIMIT_EXCEEDED", message(billing), "/billing/poLimitMinor"))
                : Optional.empty();
    }

    private boolean isBeyondOrder(Billing billing) {
        return order() != null
                && billing.poLimitMinor() != null
                && total().minor() > 0
                && Math.addExact(earlier(), total().minor()) > billing.poLimitMinor();
    }

    private String message(Billing billing) {
        var currency = total().currency();
        return "purchase order " + order() + " allows " + new Money(billing.poLimitMinor(), currency) + ", "
                + new Money(earlier(), currency) + " is billed under it and " + total()
                + " is due; ask the customer for a higher limit or a new order";
    }

    private String order() {
        return members.getFirst().poNumber();
    }

    private long earlier() {
        return NextGroup.billedUnder(order(), group.orders());
    }

    private boolean takesBack() {
        return documents.stream().flatMap(document -> document.lines().stream()).anyMatch(InvoiceLine::isReversal);
    }

    private Money total() {
        return documents.stream().map(Invoice::total).reduce(Money::plus).orElseThrow();
    }
}
