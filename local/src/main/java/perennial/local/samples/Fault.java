package perennial.local.samples;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Consumer;

/** What is wrong with some contracts of the book, so that every kind of verdict can be seen. */
enum Fault {
    PRICE_FORGOTTEN(11, book -> service(book).withObject("/price").remove("unitAmount")),
    PRICE_BELOW_ZERO(31, book -> service(book).withObject("/price").put("unitAmount", "-12.00")),
    TAX_CODE_MISTYPED(47, book -> service(book).withObject("/tax").put("code", "SVC-ALARMS")),
    IMPOSSIBLE_DATE(59, book -> book.withObject("/term").put("startDate", "2026-02-31")),
    ENDS_BEFORE_IT_STARTS(
            71, book -> book.withObject("/term").put("openEnded", false).put("endDate", "2020-12-31")),
    CARD_NUMBER_IN_A_NOTE(83, book -> book.withObject("/billing").put("memo", "card on file 4111 1111 1111 1111")),
    METERED(97, book -> service(book).withObject("/price").put("model", "USAGE")),
    NOT_REACHABLE(109, Fault::unreachable),
    PURCHASE_ORDER_MISSING(127, book -> {
        book.withObject("/billing").put("poRequired", true).remove("poNumber");
    }),
    AUTOPAY_WITHOUT_METHOD(139, book -> {
        book.withObject("/payment").put("collection", "AUTOPAY").remove("methods");
    }),
    TEXTS_WITHOUT_CONSENT(151, book -> {
        var delivery = book.withObject("/delivery").put("preferred", "SMS");
        delivery.withObject("/smsConsent").put("status", "UNKNOWN");
        delivery.putArray("channels").add("SMS").add("EMAIL");
    }),
    UNKNOWN_FIELD(163, book -> book.put("legacyRoute", "B-17")),
    CERTIFICATE_OUT_OF_DATE(179, book -> exempt(book, "2025-12-31")),
    ADDRESS_WITHOUT_REGION(191, book -> {
        for (var site : book.withArray("/sites")) {
            ((ObjectNode) site.get("address")).remove("region");
        }
    }),
    OTHER_CURRENCY_ON_A_LINE(211, book -> service(book).withObject("/price").put("currency", "EUR")),
    SUSPENDED(223, book -> book.put("status", "SUSPENDED").put("statusReason", "renovation")),
    STILL_A_DRAFT(239, book -> book.put("status", "DRAFT"));

    /** The faults come round again after as many contracts. */
    private static final int ROUND = 400;

    private final int position;
    private final Consumer<ObjectNode> damage;

    Fault(int position, Consumer<ObjectNode> damage) {
        this.position = position;
        this.damage = damage;
    }

    static Optional<Fault> of(int number) {
        return Arrays.stream(values())
                .filter(fault -> number % ROUND == fault.position)
                .findFirst();
    }

    void plant(ObjectNode contract) {
        damage.accept(contract);
    }

    /** Exempts the customer with a certificate that holds until a day. */
    static void exempt(ObjectNode contract, String until) {
        var exemption = contract.withObject("/customer").putObject("taxExempt").put("status", "EXEMPT");
        exemption.put("certificateNo", "EX-20417").put("validUntil", until);
    }

    private static void unreachable(ObjectNode contract) {
        contract.withObject("/customer").putArray("contacts");
        contract.withObject("/delivery")
                .put("preferred", "EMAIL")
                .putArray("channels")
                .add("EMAIL");
    }

    private static ObjectNode service(ObjectNode contract) {
        return (ObjectNode) contract.withArray("/services").get(0);
    }
}
