package perennial.local.states.jsonata;

/** The text between {@code {%} and {@code %}} is no expression that Step Functions would accept. */
public final class BadExpression extends RuntimeException {
    private static final long serialVersionUID = 1L;

    BadExpression(String source, String why) {
        super("'" + source + "' does not parse: " + why);
    }
}
