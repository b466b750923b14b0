package perennial.contract;

import static perennial.contract.Severity.BLOCK_AUTOPAY;

import java.util.List;
import java.util.stream.Stream;

/** Whether the invoice can be charged automatically where that is agreed. The invoice itself goes out in any case. */
final class PaymentRules {
    private static final List<Rule<PaymentTerms>> RULES = List.of(
            new Rule<>(
                    "PAYMENT_METHOD_MISSING",
                    BLOCK_AUTOPAY,
                    "/methods",
                    "the customer pays automatically and has no payment method",
                    "ask the customer for one; until then the invoice goes out with a way to pay",
                    terms -> terms.methods().stream().noneMatch(PaymentRules::exists)),
            new Rule<>(
                    "METHOD_UNVERIFIED",
                    BLOCK_AUTOPAY,
                    "/methods",
                    "no payment method of the customer can be used yet or any more",
                    "have it verified, or ask for another",
                    terms -> terms.methods().stream().anyMatch(PaymentRules::exists)
                            && terms.methods().stream().noneMatch(PaymentRules::isActive)),
            new Rule<>(
                    "MANDATE_MISSING",
                    BLOCK_AUTOPAY,
                    "/methods",
                    "the bank account may not be debited without a mandate",
                    "ask the customer for the mandate",
                    terms -> terms.methods().stream().anyMatch(PaymentRules::lacksMandate)));

    private PaymentRules() {}

    static Stream<Finding> check(Examined examined) {
        var terms = examined.contract().payment();
        return terms == null || terms.collection() != PaymentTerms.Collection.AUTOPAY
                ? Stream.empty()
                : Rule.check(RULES, terms, "/payment");
    }

    private static boolean exists(PaymentTerms.Method method) {
        return Examined.isGiven(method.ref());
    }

    private static boolean isActive(PaymentTerms.Method method) {
        return exists(method) && method.status() == PaymentTerms.Method.Status.ACTIVE;
    }

    private static boolean lacksMandate(PaymentTerms.Method method) {
        return isActive(method) && "us_bank_account".equals(method.type()) && !Examined.isGiven(method.mandateRef());
    }
}
