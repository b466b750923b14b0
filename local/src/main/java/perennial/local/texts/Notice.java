package perennial.local.texts;

import java.time.Instant;
import java.util.Map;

/**
 * What was published to a phone or to a topic.
 *
 * @param phoneNumber null if it went to a topic
 * @param topicArn null if it went to a phone
 * @param subject null if there is none
 * @param attributes such as {@code AWS.SNS.SMS.SMSType}
 */
public record Notice(
        String messageId,
        Instant at,
        String phoneNumber,
        String topicArn,
        String subject,
        String message,
        Map<String, String> attributes) {}
