package perennial.local.queues;

import java.time.Duration;

/**
 * A message on its way into a queue.
 *
 * @param delay how long it stays hidden
 */
record Outgoing(String body, Duration delay) {}
