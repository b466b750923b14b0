package perennial.local.dispatch;

import perennial.local.functions.Invocation;

/** A function took the event and failed on it. */
final class FunctionError extends RuntimeException {
    private static final long serialVersionUID = 1L;

    FunctionError(Invocation.Failed failed) {
        super(failed.errorType() + ": " + failed.errorMessage(), null, false, false);
    }
}
