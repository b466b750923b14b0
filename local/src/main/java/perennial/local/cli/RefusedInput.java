package perennial.local.cli;

/** What the user gave cannot be used; the message names it and says what to do. */
final class RefusedInput extends RuntimeException {
    private static final long serialVersionUID = 1L;

    RefusedInput(String message) {
        super(message);
    }
}
