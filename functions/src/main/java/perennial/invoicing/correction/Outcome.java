package perennial.invoicing.correction;

/**
 * What came of a correction.
 *
 * @param code why it is refused or waits; null when it is done
 * @param number of the credit note it made; null where it made none
 */
public record Outcome(Command command, State state, String code, String message, String number) {

    /** How far it is. */
    public enum State {
        DONE,
        /** Somebody else than its author must approve it: give the same order again with {@code approvedBy}. */
        WAITING,
        REFUSED
    }

    static Outcome done(Command command, String number) {
        return new Outcome(command, State.DONE, null, null, number);
    }

    static Outcome waiting(Command command, String why) {
        return new Outcome(command, State.WAITING, "APPROVAL_NEEDED", why, null);
    }

    static Outcome refused(Command command, Decision.Refused refused) {
        return new Outcome(command, State.REFUSED, refused.code(), refused.message(), null);
    }
}
