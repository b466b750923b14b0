package perennial.invoicing;

import java.util.Objects;
import java.util.stream.Stream;
import perennial.invoicing.Drafted.Obstacle;

/**
 * Terms that stay once a group has been invoiced, because its invoices, balances and number series hang on them. A change
 * of one is the end of a contract and the start of another.
 */
record LastingTerms(BillingGroup group, ContractMember member, long billedVersion) {

    Stream<Obstacle> check(String currency) {
        return group.ordinal() == 0 && billedVersion == 0
                ? Stream.empty()
                : Stream.of(
                                changed(group.entity(), member.contract().entityId(), "ENTITY_CHANGED", "/entityId"),
                                changed(
                                        group.customer(),
                                        member.contract().customerId(),
                                        "CUSTOMER_CHANGED",
                                        "/customer"),
                                changed(group.currency(), currency, "CURRENCY_CHANGED", "/customer/currency"))
                        .flatMap(obstacle -> obstacle);
    }

    private Stream<Obstacle> changed(Object invoiced, Object named, String code, String field) {
        var message = "has been invoiced with " + invoiced + " and now names " + named
                + "; end this contract and start another";
        return Objects.equals(invoiced, named)
                ? Stream.empty()
                : Stream.of(new Obstacle(member.id(), code, message, field));
    }
}
