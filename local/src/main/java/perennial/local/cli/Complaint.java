package perennial.local.cli;

import java.io.PrintWriter;
import perennial.failure.TerminalFailure;

/** What a failed command says, and its exit code. */
final class Complaint {
    private static final int REFUSED_INPUT = 1;
    private static final int INTERNAL_FAULT = 3;

    private Complaint() {}

    static int of(Throwable failure, PrintWriter err) {
        if (failure instanceof RefusedInput || failure instanceof TerminalFailure) {
            err.println(failure.getMessage());
            return REFUSED_INPUT;
        }
        err.println("Perennial failed, and this is its own fault: " + failure);
        failure.printStackTrace(err);
        return INTERNAL_FAULT;
    }
}
