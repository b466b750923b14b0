package perennial.local.functions;

import perennial.local.wire.Caller;

/** The way to the functions for whoever invokes them: machines, schedules, rules, event sources. */
public interface Lambda {
    /**
     * Invokes a function and waits for its end, in real time, on the caller's thread.
     *
     * @param caller whose policy must allow {@code lambda:InvokeFunction} on the function
     * @param function name or ARN, with or without a version or alias
     * @throws perennial.local.wire.Refusal when the caller may not, or there is no such function
     */
    Invocation invoke(Caller caller, String function, byte[] payload);
}
