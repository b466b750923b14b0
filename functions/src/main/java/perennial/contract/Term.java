package perennial.contract;

import java.time.LocalDate;

/**
 * How long the contract runs.
 *
 * @param startDate first day of service
 * @param endDate last day of service, as contracts name it; null when open-ended
 * @param suspendedFrom first day of a suspension
 * @param suspendedTo last day of a suspension that is over
 */
public record Term(
        LocalDate signedDate,
        LocalDate startDate,
        LocalDate endDate,
        Boolean openEnded,
        Integer initialTermMonths,
        LocalDate commitmentEnd,
        Cancellation cancellation,
        LocalDate suspendedFrom,
        LocalDate suspendedTo) {

    /** What was agreed for an early end, and the last day of service once it is known. */
    public record Cancellation(
            Integer noticeDays, Long earlyTerminationFee, LocalDate date, String reason, CreditPolicy creditPolicy) {}

    /** What happens to money billed for days after a cancellation. */
    public enum CreditPolicy {
        CREDIT,
        REFUND,
        NONE
    }
}
