package perennial.pricing;

import java.time.LocalDate;
import java.util.Optional;
import perennial.contract.Contract;
import perennial.contract.LineTax;
import perennial.contract.Term;

/**
 * The end of a contract before it was agreed.
 *
 * @param day the day after the last day of service
 * @param tax null when the fee is damages and not a supply
 */
record Termination(LocalDate day, long feeMinor, LineTax tax) {

    /** Empty where the contract is not cancelled, leaves no commitment unmet or asks no fee. */
    static Optional<Termination> of(Contract contract) {
        var agreed = contract.term().cancellation();
        if (agreed == null || agreed.date() == null || !isOwed(agreed.earlyTerminationFee())) {
            return Optional.empty();
        }
        var committed = committedThrough(contract.term());
        return committed != null && agreed.date().isBefore(committed)
                ? Optional.of(new Termination(agreed.date().plusDays(1), agreed.earlyTerminationFee(), agreed.tax()))
                : Optional.empty();
    }

    private static boolean isOwed(Long fee) {
        return fee != null && fee > 0;
    }

    /** The last day that the customer has committed to; null when to none. */
    private static LocalDate committedThrough(Term term) {
        if (term.commitmentEnd() != null) {
            return term.commitmentEnd();
        }
        return term.initialTermMonths() == null
                ? term.endDate()
                : term.startDate().plusMonths(term.initialTermMonths()).minusDays(1);
    }
}
