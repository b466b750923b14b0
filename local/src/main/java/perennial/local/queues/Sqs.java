package perennial.local.queues;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import perennial.local.journal.Entry;
import perennial.local.wire.Access;
import perennial.local.wire.Call;
import perennial.local.wire.Refusal;
import perennial.local.wire.Reply;
import perennial.local.wire.Service;

/** SQS in its JSON protocol, as far as the product and its operators call it. */
public final class Sqs implements Service {
    private static final int LARGEST = 1024 * 1024;
    private static final int MOST_ENTRIES = 10;

    private final Queues queues;

    public Sqs(Queues queues) {
        this.queues = queues;
    }

    @Override
    public String name() {
        return "sqs";
    }

    @Override
    public List<Access> needs(Call call) {
        var action = switch (call.operation()) {
            case "SendMessage", "SendMessageBatch" -> "sqs:SendMessage";
            case "ReceiveMessage", "DeleteMessage", "ChangeMessageVisibility", "GetQueueUrl", "GetQueueAttributes" ->
                "sqs:" + call.operation();
            default -> throw Refusal.notImplemented(call);
        };
        return List.of(
                Access.to(action, queue(Entry.parse(call.body())).definition().arn()));
    }

    @Override
    public Reply handle(Call call) {
        var request = Entry.parse(call.body());
        var queue = queue(request);
        var answer = switch (call.operation()) {
            case "SendMessage" -> sent(send(queue, List.of(request)).getFirst());
            case "SendMessageBatch" -> sendBatch(queue, request.path("Entries"));
            case "ReceiveMessage" -> receive(queue, request);
            case "DeleteMessage" -> delete(queue, request);
            case "ChangeMessageVisibility" -> hide(queue, request);
            case "GetQueueUrl" -> object().put("QueueUrl", queue.definition().url());
            case "GetQueueAttributes" -> Attributes.of(queue);
            default -> throw Refusal.notImplemented(call);
        };
        return Reply.json(answer.toString());
    }

    private MessageQueue queue(JsonNode request) {
        return queues.queue(
                request.path("QueueUrl").asText(request.path("QueueName").asText()));
    }

    private static List<Message> send(MessageQueue queue, List<JsonNode> entries) {
        if (entries.stream()
                        .mapToInt(entry -> body(entry).getBytes(UTF_8).length)
                        .sum()
                > LARGEST) {
            throw new Refusal(
                    400, "BatchRequestTooLong", "One or more parameters are invalid: over " + LARGEST + " bytes");
        }
        return queue.send(entries.stream().map(entry -> outgoing(queue, entry)).toList());
    }

    private static Outgoing outgoing(MessageQueue queue, JsonNode entry) {
        if (!entry.path("MessageAttributes").isEmpty()) {
            throw new Refusal(501, "NotImplemented", "the embedded cloud does not implement MessageAttributes");
        }
        var delay = entry.path("DelaySeconds");
        return new Outgoing(
                body(entry), delay.isMissingNode() ? queue.definition().delay() : Duration.ofSeconds(delay.asInt()));
    }

    private static String body(JsonNode entry) {
        var body = entry.path("MessageBody").asText();
        if (body.isEmpty()) {
            throw new Refusal(400, "MissingParameter", "The request must contain the parameter MessageBody.");
        }
        return body;
    }

    private static ObjectNode sendBatch(MessageQueue queue, JsonNode entries) {
        checkEntries(entries);
        var messages = send(queue, entries.valueStream().toList());
        var answer = object();
        var successful = answer.putArray("Successful");
        for (int n = 0; n < entries.size(); n++) {
            successful.add(
                    sent(messages.get(n)).put("Id", entries.get(n).path("Id").asText()));
        }
        answer.putArray("Failed");
        return answer;
    }

    private static void checkEntries(JsonNode entries) {
        if (entries.isEmpty()) {
            throw new Refusal(400, "EmptyBatchRequest", "There should be at least one entry in the request.");
        }
        if (entries.size() > MOST_ENTRIES) {
            throw new Refusal(400, "TooManyEntriesInBatchRequest", "At most 10 entries, not " + entries.size());
        }
        if (new HashSet<>(entries.findValuesAsText("Id")).size() < entries.size()) {
            throw new Refusal(400, "BatchEntryIdsNotDistinct", "Two entries share an Id.");
        }
    }

    private static ObjectNode sent(Message message) {
        return object().put("MessageId", message.id()).put("MD5OfMessageBody", Md5.of(message.body()));
    }

    private static ObjectNode receive(MessageQueue queue, JsonNode request) {
        var timeout = request.path("VisibilityTimeout");
        var hidden = timeout.isMissingNode() ? queue.definition().visibility() : Duration.ofSeconds(timeout.asInt());
        var answer = object();
        for (var message : queue.receive(request.path("MaxNumberOfMessages").asInt(1), hidden)) {
            answer.withArrayProperty("Messages").add(received(message));
        }
        return answer;
    }

    private static ObjectNode received(Message message) {
        var received = object().put("MessageId", message.id()).put("ReceiptHandle", message.receipt());
        received.put("Body", message.body()).put("MD5OfBody", Md5.of(message.body()));
        received.set("Attributes", SqsEvent.attributes(message));
        return received;
    }

    private static ObjectNode delete(MessageQueue queue, JsonNode request) {
        queue.delete(queue.held(receipt(request)).stream().toList());
        return object();
    }

    private static ObjectNode hide(MessageQueue queue, JsonNode request) {
        var message = queue.held(receipt(request))
                .orElseThrow(() -> new Refusal(400, "MessageNotInflight", "The message is not in flight."));
        queue.hide(message, Duration.ofSeconds(request.path("VisibilityTimeout").asInt()));
        return object();
    }

    private static String receipt(JsonNode request) {
        return request.path("ReceiptHandle").asText();
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }
}
