package perennial.failure;

/** The other side may have acted. Look first, or repeat only under the same identity. */
public final class OutcomeUnknown extends BillingFailure {
    private static final long serialVersionUID = 1L;

    public OutcomeUnknown(String code, String what) {
        this(code, what, null);
    }

    public OutcomeUnknown(String code, String what, Throwable cause) {
        super(code, what, cause);
    }
}
