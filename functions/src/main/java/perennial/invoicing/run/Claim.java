package perennial.invoicing.run;

import java.time.Instant;
import java.util.Optional;

/** Decides who may run a business date that somebody has claimed before. Pure. */
final class Claim {
    private Claim() {}

    /**
     * The row with which the run belongs to the execution; empty when somebody else has it or it is done. A run that
     * ended without effect, or whose execution has died, may be taken over. An execution that holds the claim from an
     * attempt whose answer was lost gets the row as it stands.
     */
    static Optional<BillingRun> on(BillingRun standing, String execution, Instant now) {
        if (standing.state().isWorking() && standing.isOwnedBy(execution)) {
            return Optional.of(standing);
        }
        boolean abandoned = standing.state().isWorking() && now.isAfter(standing.leaseUntil());
        return standing.state().isBrokenOff() || abandoned
                ? Optional.of(standing.takenOver(execution, now))
                : Optional.empty();
    }
}
