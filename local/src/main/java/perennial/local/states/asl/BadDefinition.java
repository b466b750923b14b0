package perennial.local.states.asl;

/** A definition the embedded cloud does not accept; the message says where, what and what would be accepted. */
public final class BadDefinition extends RuntimeException {
    private static final long serialVersionUID = 1L;

    BadDefinition(String where, String what) {
        super(where + ": " + what);
    }
}
