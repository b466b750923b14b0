package perennial.failure;

/**
 * Everything that can go wrong is one of three kinds. The subclasses are final because Step Functions compares class
 * names and knows no inheritance: a subclass would slip past every named {@code ErrorEquals}.
 */
public abstract sealed class BillingFailure extends RuntimeException
        permits RetryableFailure, TerminalFailure, OutcomeUnknown {
    private static final long serialVersionUID = 1L;

    private final String code;

    BillingFailure(String code, String what, Throwable cause) {
        super(code + ": " + what, cause);
        this.code = code;
    }

    /** The reason in one stable upper-case word, for work queues and metrics. */
    public String code() {
        return code;
    }
}
