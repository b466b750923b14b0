package perennial.failure;

/** The same call will never work; a person or a repaired input is needed. */
public final class TerminalFailure extends BillingFailure {
    private static final long serialVersionUID = 1L;

    public TerminalFailure(String code, String what) {
        this(code, what, null);
    }

    public TerminalFailure(String code, String what, Throwable cause) {
        super(code, what, cause);
    }
}
