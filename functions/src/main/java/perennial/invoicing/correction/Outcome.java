package perennial.invoicing.correction;

import perennial.id.InvoiceId;
import perennial.invoicing.Invoice;

/**
 * What came of a correction.
 *
 * @param code why it is refused or waits; null when it is done
 * @param number of the credit note it made; null where it made none
 * @param creditNote by its id, to send it; null where it made none
 */
public record Outcome(Command command, State state, String code, String message, String number, InvoiceId creditNote) {

    /** How far it is. */
    public enum State {
        DONE,
        /** Somebody else than its author must approve it: give the same order again with {@code approvedBy}. */
        WAITING,
        REFUSED
    }

    static Outcome done(Command command) {
        return new Outcome(command, State.DONE, null, null, null, null);
    }

    /** Done with a credit note that has its number. */
    static Outcome done(Command command, Invoice creditNote) {
        return new Outcome(command, State.DONE, null, null, creditNote.number().text(), creditNote.id());
    }

    static Outcome waiting(Command command, String why) {
        return new Outcome(command, State.WAITING, "APPROVAL_NEEDED", why, null, null);
    }

    static Outcome refused(Command command, Decision.Refused refused) {
        return new Outcome(command, State.REFUSED, refused.code(), refused.message(), null, null);
    }
}
