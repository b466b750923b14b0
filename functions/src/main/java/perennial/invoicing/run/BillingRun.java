package perennial.invoicing.run;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import perennial.id.EntityId;
import perennial.id.RunId;

/**
 * A billing run as its row tells it. There is one for each legal entity and business date.
 *
 * @param version raised by every change of the row
 * @param owner name of the execution that holds the claim
 * @param leaseUntil when the claim of a working execution may be taken over; it has died by then
 * @param attempt counted from 1; a claim that is taken over starts the next one
 * @param taskToken ends the wait for approval; null when nobody waits
 * @param counts null until the run is closed
 * @param failure why it failed; null when it did not
 */
public record BillingRun(
        EntityId entity,
        LocalDate businessDate,
        long version,
        RunState state,
        String owner,
        Instant leaseUntil,
        int attempt,
        String taskToken,
        RunCounts counts,
        String failure) {

    /** Longer than all steps with all their retries; only a dead execution keeps a claim for longer. */
    private static final Duration LEASE = Duration.ofHours(12);

    static BillingRun claimed(EntityId entity, LocalDate businessDate, String owner, Instant now) {
        return new BillingRun(entity, businessDate, 1, RunState.OPEN, owner, now.plus(LEASE), 1, null, null, null);
    }

    static RunId id(EntityId entity, LocalDate businessDate) {
        return new RunId(entity.value() + "/" + businessDate);
    }

    public RunId id() {
        return id(entity, businessDate);
    }

    BillingRun takenOver(String newOwner, Instant now) {
        return new BillingRun(
                entity,
                businessDate,
                version + 1,
                RunState.OPEN,
                newOwner,
                now.plus(LEASE),
                attempt + 1,
                null,
                null,
                null);
    }

    BillingRun working(RunState next, Instant now) {
        return new BillingRun(
                entity, businessDate, version + 1, next, owner, now.plus(LEASE), attempt, null, null, null);
    }

    BillingRun awaiting(String token) {
        return new BillingRun(
                entity,
                businessDate,
                version + 1,
                RunState.AWAITING_APPROVAL,
                owner,
                leaseUntil,
                attempt,
                token,
                null,
                null);
    }

    /** The token stays on the row until the waiting execution has ended, so that a lost answer can be given again. */
    BillingRun superseded() {
        return new BillingRun(
                entity,
                businessDate,
                version + 1,
                RunState.SUPERSEDED,
                owner,
                leaseUntil,
                attempt,
                taskToken,
                null,
                null);
    }

    BillingRun ended(RunState end, RunCounts result, String why) {
        return new BillingRun(entity, businessDate, version + 1, end, owner, leaseUntil, attempt, null, result, why);
    }

    boolean isOwnedBy(String execution) {
        return owner.equals(execution);
    }

    Optional<String> waitingToken() {
        return Optional.ofNullable(taskToken);
    }
}
