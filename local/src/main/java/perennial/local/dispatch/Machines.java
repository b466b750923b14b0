package perennial.local.dispatch;

import com.fasterxml.jackson.databind.JsonNode;

/** Starts state machines for rules and schedules. */
@FunctionalInterface
public interface Machines {
    /**
     * Starts an execution and does not wait for its end.
     *
     * @param name the same for the same order, so that a start repeated after a kill is refused
     * @throws perennial.local.wire.Refusal {@code ExecutionAlreadyExists} if there was one of that name
     */
    void start(String arn, String name, JsonNode input);
}
