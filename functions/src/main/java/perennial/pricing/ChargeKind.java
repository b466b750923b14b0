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
    /** A fee or a device that is sold, on one day. */
    ONE_TIME,
    /** The fee for an end before the agreed one, on the day after the last day of service. */
    TERMINATION,
    /** Money held for a device and owed to the customer, on one day. */
    DEPOSIT,
    /** The fee for paying an invoice late, on the day on which it accrues. */
    LATE_FEE;

    /** Whether it falls due on one day instead of for a period. */
    public boolean isOnce() {
        return this == ONE_TIME || this == TERMINATION || this == DEPOSIT || this == LATE_FEE;
    }
}
