package perennial.invoicing;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import perennial.contract.Billing.Consolidation;
import perennial.contract.Contract;
import perennial.contract.PaymentTerms;
import perennial.contract.PaymentTerms.Method;
import perennial.id.BillingGroupId;
import perennial.id.CustomerId;

/**
 * Which billing group a contract belongs to. Alone, it is its own group. Contracts of a customer share one when they can
 * share an invoice: same legal entity, bill-to, currency, way of payment, purchase order, cycle and anchor.
 */
public final class Grouping {
    private static final char SEPARATOR = '\u001f';

    private Grouping() {}

    /** The group's id; it stays the same as long as those terms do. Consolidation by site is refused by the drafting. */
    public static BillingGroupId groupOf(Contract contract, CustomerId customer, String currency) {
        var consolidation = consolidation(contract);
        boolean isShared = consolidation.mode() == Consolidation.Mode.PER_CUSTOMER
                || consolidation.mode() == Consolidation.Mode.GROUP;
        return isShared ? shared(contract, customer, currency) : alone(contract);
    }

    private static BillingGroupId alone(Contract contract) {
        return new BillingGroupId(contract.id().value());
    }

    private static BillingGroupId shared(Contract contract, CustomerId customer, String currency) {
        var billing = contract.billing();
        var what = Stream.of(
                        contract.entityId(),
                        customer,
                        currency,
                        wayOfPayment(contract.payment()),
                        billing.poNumber(),
                        billing.cycle(),
                        billing.anchor(),
                        billing.timing(),
                        consolidation(contract).groupKey())
                .map(part -> Objects.toString(part, ""))
                .collect(Collectors.joining(String.valueOf(SEPARATOR)));
        return new BillingGroupId("group:" + fingerprint(what));
    }

    static Consolidation consolidation(Contract contract) {
        var own = contract.billing() == null ? null : contract.billing().consolidation();
        return own == null || own.mode() == null
                ? new Consolidation(Consolidation.Mode.PER_CONTRACT, null, false)
                : own;
    }

    /** Who moves the money and, where it is moved by itself, from what kind of account. */
    private static String wayOfPayment(PaymentTerms payment) {
        if (payment == null || payment.collection() != PaymentTerms.Collection.AUTOPAY) {
            return payment == null ? "" : Objects.toString(payment.collection(), "");
        }
        return payment.methods().stream()
                .min(Comparator.comparing(Method::priority, Comparator.nullsLast(Comparator.naturalOrder())))
                .map(method -> "AUTOPAY " + method.type())
                .orElse("AUTOPAY");
    }

    private static String fingerprint(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 16);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
