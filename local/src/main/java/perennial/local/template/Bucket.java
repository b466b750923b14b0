package perennial.local.template;

/**
 * An S3 bucket.
 *
 * @param notifiesBus whether its events go to the default event bus
 */
public record Bucket(String logicalId, String name, String arn, boolean versioned, boolean notifiesBus) {}
