package perennial.local.template;

import java.time.Duration;
import java.util.Optional;

/**
 * An SQS queue.
 *
 * @param visibility how long a received message stays hidden
 * @param delay how long a sent message stays hidden
 * @param retention how long a message is kept
 */
public record Queue(
        String logicalId,
        String name,
        String arn,
        String url,
        boolean fifo,
        Duration visibility,
        Duration delay,
        Duration retention,
        Optional<Redrive> redrive) {

    /** Where a message goes that was received too often. */
    public record Redrive(String deadLetterArn, int maxReceiveCount) {}
}
