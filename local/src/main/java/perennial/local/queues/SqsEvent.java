package perennial.local.queues;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** The event with which Lambda hands a batch of messages to a function. */
final class SqsEvent {
    private SqsEvent() {}

    static byte[] of(String queueArn, List<Message> batch) {
        var event = JsonNodeFactory.instance.objectNode();
        var records = event.putArray("Records");
        batch.forEach(message -> describe(records.addObject(), queueArn, message));
        return event.toString().getBytes(UTF_8);
    }

    private static void describe(ObjectNode record, String queueArn, Message message) {
        record.put("messageId", message.id())
                .put("receiptHandle", message.receipt())
                .put("body", message.body());
        record.set("attributes", attributes(message));
        record.putObject("messageAttributes");
        record.put("md5OfBody", Md5.of(message.body())).put("eventSource", "aws:sqs");
        record.put("eventSourceARN", queueArn).put("awsRegion", "us-east-1");
    }

    /** Counts and times are text, times in milliseconds since 1970, as SQS writes them. */
    static ObjectNode attributes(Message message) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("ApproximateReceiveCount", String.valueOf(message.receives()))
                .put("SentTimestamp", String.valueOf(message.sent().toEpochMilli()))
                .put("SenderId", "000000000000")
                .put(
                        "ApproximateFirstReceiveTimestamp",
                        String.valueOf(message.firstReceived().toEpochMilli()));
    }
}
