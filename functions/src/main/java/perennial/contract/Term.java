package perennial.contract;

import java.time.LocalDate;

/**
 * How long the contract runs.
 *
 * @param startDate first day of service
 * @param endDate last day of service, as contracts name it; null when open-ended
 * @param openEnded whether the contract goes on after its end date until it is cancelled
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

    /**
     * What was agreed for an early end, and the last day of service once it is known.
     *
     * @param earlyTerminationFee in minor units, for an end before the commitment, initial term or end date is over
     * @param reason why; a code of the source's own
     * @param tax of the fee; null means that it is untaxed
     */
    public record Cancellation(
            Integer noticeDays,
            Long earlyTerminationFee,
            LocalDate date,
            String reason,
            CreditPolicy creditPolicy,
            LineTax tax) {}

    /** What happens to money billed for days after a cancellation. */
    public enum CreditPolicy {
        CREDIT,
        REFUND,
        NONE
    }
}
