package perennial.local.dispatch;

import java.time.Duration;
import perennial.local.template.Target;

/**
 * One thing to bring to one target.
 *
 * @param id the same for the same thing, so that ordering it twice brings it once
 * @param arn the target
 * @param payload JSON text
 * @param retries how often it is tried again if it cannot be handed over
 * @param maximumAge after which it is not tried any more
 * @param deadLetters the queue for what could not be handed over, by ARN; null if there is none
 */
public record Order(String id, String arn, String payload, int retries, Duration maximumAge, String deadLetters) {
    public static Order to(Target target, String id, String payload) {
        return new Order(
                id,
                target.arn(),
                payload,
                target.maximumAttempts(),
                target.maximumAge(),
                target.deadLetterArn().orElse(null));
    }

    boolean toFunction() {
        return service().equals("lambda");
    }

    /** The service in the target's ARN. */
    String service() {
        return arn.split(":")[2];
    }
}
