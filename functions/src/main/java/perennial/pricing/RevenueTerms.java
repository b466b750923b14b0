package perennial.pricing;

import perennial.contract.Revenue;
import perennial.contract.Revenue.Recognition;

/** The accounts of a line's revenue where the contract names none. */
public final class RevenueTerms {
    private static final String REVENUE = "4000";
    private static final String DEFERRED_REVENUE = "2400";
    private static final String DEPOSITS = "2300";

    private RevenueTerms() {}

    /** A fee that is no service over time. */
    public static Revenue earnedAtOnce() {
        return withDefaults(null, Recognition.ON_INVOICE);
    }

    /** What is held for a customer is booked to a liability and never earned. */
    static Revenue deposit() {
        return new Revenue(DEPOSITS, DEFERRED_REVENUE, Recognition.ON_INVOICE, null, null);
    }

    static Revenue withDefaults(Revenue own, Recognition recognition) {
        if (own == null) {
            return new Revenue(REVENUE, DEFERRED_REVENUE, recognition, null, null);
        }
        return new Revenue(
                own.account() == null ? REVENUE : own.account(),
                own.deferredAccount() == null ? DEFERRED_REVENUE : own.deferredAccount(),
                own.recognition() == null ? recognition : own.recognition(),
                own.serviceCategory(),
                own.technicianRef());
    }
}
