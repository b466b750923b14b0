package perennial.local.states;

import java.io.Serial;

/** An error as Step Functions knows it, by its name; a state's Retry and Catch decide what becomes of it. */
final class StateFailure extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final String error;

    StateFailure(String error, String cause) {
        super(cause, null, false, false);
        this.error = error;
    }

    String error() {
        return error;
    }

    String why() {
        return getMessage();
    }
}
