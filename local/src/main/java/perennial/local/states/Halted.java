package perennial.local.states;

import java.io.Serial;

/** Unwinds work of an execution, or of one of its Maps, that has ended meanwhile. */
final class Halted extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    Halted() {
        super("ended meanwhile", null, false, false);
    }
}
