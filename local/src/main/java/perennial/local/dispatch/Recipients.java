package perennial.local.dispatch;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import perennial.local.functions.Invocation;
import perennial.local.functions.Lambda;
import perennial.local.queues.Queues;
import perennial.local.wire.Caller;

/**
 * Whoever a rule or schedule can start.
 *
 * @param machines starts the state machine of an ARN with an input, and does not wait for its end
 * @param deadLetters the queue for what a function failed on, both by ARN; a target's own queue gets only what could
 *     not be handed over at all
 */
public record Recipients(
        Lambda lambda, BiConsumer<String, byte[]> machines, Queues queues, Map<String, String> deadLetters) {
    /** @throws RuntimeException when the recipient did not take it or failed on it */
    void bring(Order order) {
        var payload = order.payload().getBytes(UTF_8);
        var arn = order.arn();
        switch (order.service()) {
            case "lambda" -> invoke(arn, payload);
            case "states" -> machines.accept(arn, payload);
            case "sqs" -> queues.send(arn, order.payload());
            default -> throw new IllegalArgumentException("the embedded cloud cannot bring an event to " + arn);
        }
    }

    /** Sends an order that was given up to the queue that is meant for it, if there is one. */
    void bury(Order order, RuntimeException why) {
        var queue = why instanceof FunctionError
                ? Optional.ofNullable(deadLetters.get(order.arn()))
                : Optional.ofNullable(order.deadLetters());
        queue.ifPresent(arn -> queues.send(arn, order.payload()));
    }

    private void invoke(String arn, byte[] payload) {
        if (lambda.invoke(Caller.administrator(), arn, payload) instanceof Invocation.Failed failed) {
            throw new FunctionError(failed);
        }
    }
}
