package perennial.local.functions;

/** How an invocation ended. */
public sealed interface Invocation {
    /** The JSON that goes back to who invoked. */
    byte[] payload();

    /** The function returned. */
    record Returned(byte[] payload) implements Invocation {}

    /**
     * The function threw, ran out of time or never started.
     *
     * @param errorType the class of the exception, or a name of Lambda's own such as {@code Sandbox.Timedout}
     * @param errorMessage its message
     * @param payload both and the stack trace, as Lambda reports them
     */
    record Failed(String errorType, String errorMessage, byte[] payload) implements Invocation {}
}
