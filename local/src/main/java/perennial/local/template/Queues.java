package perennial.local.template;

import java.time.Duration;
import java.util.Optional;

/** Reads queues. */
final class Queues {
    private static final int FOUR_DAYS = 345_600;

    private Queues() {}

    static void read(Resource resource, Parts parts) {
        var properties = resource.properties();
        parts.queues.add(new Queue(
                resource.logicalId(),
                resource.name(),
                resource.arn(),
                resource.reference(),
                properties.flag("FifoQueue", false),
                Duration.ofSeconds(properties.number("VisibilityTimeout", 30)),
                Duration.ofSeconds(properties.number("DelaySeconds", 0)),
                Duration.ofSeconds(properties.number("MessageRetentionPeriod", FOUR_DAYS)),
                redrive(properties)));
        properties.ignore("QueueName");
        properties.unchecked(
                "KmsDataKeyReusePeriodSeconds",
                "KmsMasterKeyId",
                "MaximumMessageSize",
                "ReceiveMessageWaitTimeSeconds",
                "RedriveAllowPolicy",
                "SqsManagedSseEnabled",
                "Tags");
        properties.end();
    }

    private static Optional<Queue.Redrive> redrive(Properties properties) {
        return properties.optionalChild("RedrivePolicy").map(policy -> {
            var read = new Queue.Redrive(
                    policy.text("deadLetterTargetArn"), Integer.parseInt(policy.text("maxReceiveCount")));
            policy.end();
            return read;
        });
    }
}
