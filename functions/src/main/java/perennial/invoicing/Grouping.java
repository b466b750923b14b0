package perennial.invoicing;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import perennial.contract.Billing.Consolidation;
import perennial.contract.Contract;
import perennial.contract.ContractHead.Share;
import perennial.contract.Parting;
import perennial.contract.PaymentTerms;
import perennial.contract.PaymentTerms.Method;
import perennial.id.BillingGroupId;

/**
 * Which billing groups a contract belongs to: one for each of its parts. A part billed alone is a group of its own.
 * Parts of a customer's contracts share one when they can share an invoice: same legal entity, bill-to, currency, way of
 * payment, purchase order, cycle and anchor.
 */
public final class Grouping {
    private static final char SEPARATOR = '\u001f';

    private Grouping() {}

    /** The parts of a contract and their groups, the rest first; an id stays the same as long as those terms do. */
    public static List<Share> shares(Contract contract, String currency) {
        var parting = Parting.of(contract);
        return parting.parts().stream()
                .map(part -> new Share(part, groupOf(contract, part, parting, currency)))
                .toList();
    }

    private static BillingGroupId groupOf(Contract contract, String part, Parting parting, String currency) {
        var mode = consolidation(contract).mode();
        boolean isShared = mode == Consolidation.Mode.PER_CUSTOMER || mode == Consolidation.Mode.GROUP;
        return isShared ? shared(contract, parting.poNumber(part, contract), currency) : alone(contract, part);
    }

    private static BillingGroupId alone(Contract contract, String part) {
        var id = contract.id().value();
        return new BillingGroupId(part.equals(Parting.REST) ? id : id + "/" + part);
    }

    private static BillingGroupId shared(Contract contract, String poNumber, String currency) {
        var billing = contract.billing();
        var what = Stream.of(
                        contract.entityId(),
                        contract.customerId(),
                        currency,
                        wayOfPayment(contract.payment()),
                        poNumber,
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
