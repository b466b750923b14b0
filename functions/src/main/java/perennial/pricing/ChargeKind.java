package perennial.pricing;

/** What a charge is for; part of its identity. */
public enum ChargeKind {
    /** A service, for a period. */
    RECURRING,
    /** Equipment at the customer's, for a period. */
    RENTAL,
    /** What a meter counted, for a closed period. */
    USAGE,
    /** Units paid in advance, for a period. */
    PREPAID,
    /** A fee, on one day. */
    ONE_TIME
}
