package perennial.local.states.jsonata;

/** An expression could not be evaluated; Step Functions calls it {@code States.QueryEvaluationError}. */
public final class QueryFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    QueryFailure(String source, String why) {
        super("The JSONata expression '" + source + "' " + why);
    }
}
