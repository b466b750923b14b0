package perennial.local.template;

import java.time.Duration;
import java.util.Optional;

/**
 * What a rule or schedule starts, and what becomes of it when that fails.
 *
 * @param arn a function, state machine or queue
 * @param input what it is given instead of the event: JSON text, with context attributes where a schedule fires
 * @param maximumAttempts how often a failed delivery is tried again
 * @param maximumAge after which it is not tried any more
 * @param deadLetterArn the queue that gets what could not be delivered
 */
public record Target(
        String arn, Optional<String> input, int maximumAttempts, Duration maximumAge, Optional<String> deadLetterArn) {}
