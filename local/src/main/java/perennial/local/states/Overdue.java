package perennial.local.states;

import java.io.Serial;

/** The execution has reached the machine's own TimeoutSeconds. */
final class Overdue extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    Overdue() {
        super("the machine's TimeoutSeconds are over", null, false, false);
    }
}
