package perennial.failure;

/** The same call may work later. */
public final class RetryableFailure extends BillingFailure {
    private static final long serialVersionUID = 1L;

    public RetryableFailure(String code, String what) {
        this(code, what, null);
    }

    public RetryableFailure(String code, String what, Throwable cause) {
        super(code, what, cause);
    }
}
