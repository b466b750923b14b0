package perennial.local.template;

import java.time.Duration;
import java.util.OptionalInt;

/**
 * A queue that feeds a function.
 *
 * @param batchSize most messages in one invocation
 * @param window how long a batch may be gathered
 * @param partialFailures whether the function names the messages that failed
 * @param maximumConcurrency most invocations at a time
 */
public record QueueSource(
        String functionArn,
        String queueArn,
        int batchSize,
        Duration window,
        boolean partialFailures,
        OptionalInt maximumConcurrency,
        boolean enabled) {}
