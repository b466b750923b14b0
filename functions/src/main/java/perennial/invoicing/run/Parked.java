package perennial.invoicing.run;

import java.time.Instant;
import perennial.id.EntityId;
import perennial.id.RunId;

/**
 * Something that a run could not do and that waits for a person. A repaired one is picked up by the next run.
 *
 * @param subject the billing group, or the invoice whose messages could not be planned
 * @param code stable upper-case word
 * @param reason what is wrong and what to do, in words
 * @param field of the contract document as a JSON pointer; null where there is none
 * @param owner who repairs it
 * @param since when it was parked first
 * @param run the newest run that parked it
 */
public record Parked(
        EntityId entity,
        String subject,
        String code,
        String reason,
        String field,
        Owner owner,
        Instant since,
        RunId run) {

    /** Who repairs what. */
    public enum Owner {
        /** Completes or corrects the contract. */
        CONTRACT_ADMINISTRATION,
        /** Finds the fault in the software. */
        ENGINEERING
    }

    /** Parked again: it has waited since the first time. */
    public Parked waitingSince(Instant first) {
        return new Parked(entity, subject, code, reason, field, owner, first, run);
    }
}
