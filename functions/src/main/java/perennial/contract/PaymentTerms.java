package perennial.contract;

import java.time.Instant;
import java.util.List;
import perennial.place.Address;

/** How a contract is paid. Card data never comes here: a method is a reference at the payment provider. */
public record PaymentTerms(
        Collection collection,
        Boolean autoChargeAllowed,
        String gateway,
        String gatewayCustomerId,
        List<Method> methods,
        String autopayDay,
        String reminderPolicy,
        String retryPolicy,
        String dunningPolicy,
        VariableAmountNotice variableAmountNotice,
        ChequeInstructions checkInstructions) {

    /** Who moves the money. */
    public enum Collection {
        AUTOPAY,
        INVOICE,
        CHECK_PO,
        AT_COMPLETION
    }

    /** A stored payment method; {@code type} is card or us_bank_account, priority 1 is tried first. */
    public record Method(String ref, String type, Integer priority, Status status, String mandateRef, Consent consent) {
        /** Whether the method can be used. */
        public enum Status {
            ACTIVE,
            UNVERIFIED,
            EXPIRED,
            BLOCKED
        }
    }

    /** When, to which text and by which way the customer agreed. */
    public record Consent(Instant at, String textVersion, String channel) {}

    /**
     * Whether a bank debit of another amount than the last is announced ahead, and the range in minor units within which
     * it need not be.
     */
    public record VariableAmountNotice(Required required, Long rangeMinMinor, Long rangeMaxMinor) {
        /** When the notice is sent. */
        public enum Required {
            AUTO,
            YES,
            NO
        }
    }

    /** Whom a cheque is made out to and where it is sent. */
    public record ChequeInstructions(String payee, Address address) {}

    public PaymentTerms {
        methods = Lists.orEmpty(methods);
    }
}
