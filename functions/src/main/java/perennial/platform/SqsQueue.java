package perennial.platform;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import perennial.failure.RetryableFailure;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequestEntry;

/** Messages for one worker through SQS. */
public final class SqsQueue implements Queue {
    private static final int LARGEST_BODY = 200 * 1024;
    private static final int LARGEST_BATCH = 256 * 1024;
    private static final int MOST_IN_BATCH = 10;

    private final SqsClient sqs;
    private final String url;

    /** The queue whose address an environment variable of the function holds. */
    public static SqsQueue of(Host host, String variable) {
        return new SqsQueue(new Clients(host).sqs(), host.require(variable));
    }

    public SqsQueue(SqsClient sqs, String url) {
        this.sqs = sqs;
        this.url = url;
    }

    @Override
    public void send(List<String> bodies) {
        batches(bodies).forEach(this::sendBatch);
    }

    private void sendBatch(List<String> bodies) {
        var entries = new ArrayList<SendMessageBatchRequestEntry>();
        for (var body : bodies) {
            entries.add(SendMessageBatchRequestEntry.builder()
                    .id(Integer.toString(entries.size()))
                    .messageBody(body)
                    .build());
        }
        var answer = sqs.sendMessageBatch(request -> request.queueUrl(url).entries(entries));
        if (!answer.failed().isEmpty()) {
            throw new RetryableFailure("QUEUE_BUSY", answer.failed().size() + " messages were not taken");
        }
    }

    static List<List<String>> batches(List<String> bodies) {
        var batches = new ArrayList<List<String>>();
        int room = 0;
        for (var body : bodies) {
            int size = size(body);
            if (batches.isEmpty() || size > room || batches.getLast().size() == MOST_IN_BATCH) {
                batches.add(new ArrayList<>());
                room = LARGEST_BATCH;
            }
            batches.getLast().add(body);
            room -= size;
        }
        return batches;
    }

    private static int size(String body) {
        int size = body.getBytes(StandardCharsets.UTF_8).length;
        if (size > LARGEST_BODY) {
            throw new IllegalArgumentException("a message of " + size + " bytes is over " + LARGEST_BODY);
        }
        return size;
    }
}
