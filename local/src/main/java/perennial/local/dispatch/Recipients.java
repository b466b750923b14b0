package perennial.local.dispatch;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import perennial.local.functions.Invocation;
import perennial.local.functions.Lambda;
import perennial.local.journal.Entry;
import perennial.local.queues.Queues;
import perennial.local.wire.Caller;
import perennial.local.wire.Refusal;

/**
 * Whoever a rule or schedule can start.
 *
 * @param deadLetters the queue for what a function failed on, both by ARN; a target's own queue gets only what could
 *     not be handed over at all
 */
public record Recipients(Lambda lambda, Machines machines, Queues queues, Map<String, String> deadLetters) {
    /** @throws RuntimeException when the recipient did not take it or failed on it */
    void bring(Order order) {
        switch (order.service()) {
            case "lambda" -> invoke(order);
            case "states" -> start(order);
            case "sqs" -> queues.send(order.arn(), order.payload());
            default -> throw new IllegalArgumentException("the embedded cloud brings no event to " + order.arn());
        }
    }

    /** Sends an order that was given up to the queue that is meant for it, if there is one. */
    void bury(Order order, RuntimeException why) {
        var queue = why instanceof FunctionError
                ? Optional.ofNullable(deadLetters.get(order.arn()))
                : Optional.ofNullable(order.deadLetters());
        queue.ifPresent(arn -> queues.send(arn, order.payload()));
    }

    private void start(Order order) {
        var name = UUID.nameUUIDFromBytes(order.id().getBytes(UTF_8)).toString();
        try {
            machines.start(order.arn(), name, Entry.parse(order.payload().getBytes(UTF_8)));
        } catch (Refusal refusal) {
            if (!refusal.code().equals("ExecutionAlreadyExists")) {
                throw refusal;
            }
        }
    }

    private void invoke(Order order) {
        var payload = order.payload().getBytes(UTF_8);
        if (lambda.invoke(Caller.administrator(), order.arn(), payload) instanceof Invocation.Failed failed) {
            throw new FunctionError(failed);
        }
    }
}
