package perennial.local.queues;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import perennial.local.journal.Journal;
import perennial.local.sdk.Loopback;
import perennial.local.template.Queue;
import perennial.local.time.Timeline;
import perennial.local.wire.Caller;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;
import software.amazon.awssdk.services.sqs.model.QueueDoesNotExistException;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequestEntry;
import software.amazon.awssdk.services.sqs.model.SqsException;
import software.amazon.awssdk.services.sqs.model.TooManyEntriesInBatchRequestException;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SqsTest {
    private static final String URL = "https://sqs.us-east-1.amazonaws.com/000000000000/work";
    private static final String ARN = "arn:aws:sqs:us-east-1:000000000000:work";

    private final Timeline time = new Timeline(Instant.parse("2026-01-01T00:00:00Z"));
    private final Queues queues = new Queues(time, Journal.none());
    private final SqsClient sqs = Loopback.client(SqsClient.builder(), new Sqs(queues));

    @BeforeEach
    void declare() {
        queues.declare(new Queue(
                "Work",
                "work",
                ARN,
                URL,
                false,
                Duration.ofSeconds(30),
                Duration.ZERO,
                Duration.ofDays(4),
                Optional.empty()));
        queues.resume(List.of(), (caller, function, payload) -> {
            throw new IllegalStateException("nothing is fed");
        });
    }

    @Test
    void a_message_is_received_hidden_and_deleted() {
        sqs.sendMessage(send -> send.queueUrl(URL).messageBody("{\"é\":1}"));
        var message = receive(10).getFirst();
        assertEquals("{\"é\":1}", message.body());
        assertEquals("1", message.attributesAsStrings().get("ApproximateReceiveCount"));
        assertEquals(List.of(), receive(10));
        sqs.deleteMessage(delete -> delete.queueUrl(URL).receiptHandle(message.receiptHandle()));
        wait(31);
        assertEquals(List.of(), receive(10));
    }

    @Test
    void a_message_that_is_not_deleted_comes_again_after_its_visibility_timeout() {
        sqs.sendMessage(send -> send.queueUrl(URL).messageBody("again"));
        var first = receive(1).getFirst();
        wait(30);
        assertEquals("2", receive(1).getFirst().attributesAsStrings().get("ApproximateReceiveCount"));
        sqs.deleteMessage(delete -> delete.queueUrl(URL).receiptHandle(first.receiptHandle()));
        wait(30);
        assertEquals(1, receive(1).size(), "an older receipt deletes nothing");
    }

    @Test
    void a_delayed_message_waits() {
        sqs.sendMessage(send -> send.queueUrl(URL).messageBody("later").delaySeconds(60));
        wait(59);
        assertEquals(List.of(), receive(1));
        wait(1);
        assertEquals(1, receive(1).size());
    }

    @Test
    void a_batch_of_ten_goes_in_and_eleven_are_refused() {
        var answer = sqs.sendMessageBatch(batch -> batch.queueUrl(URL).entries(entries(10)));
        assertEquals(10, answer.successful().size());
        assertEquals(List.of(), answer.failed());
        assertEquals(
                List.of("body 0", "body 1", "body 2"),
                receive(3).stream().map(m -> m.body()).toList());
        assertThrows(
                TooManyEntriesInBatchRequestException.class,
                () -> sqs.sendMessageBatch(batch -> batch.queueUrl(URL).entries(entries(11))));
    }

    @Test
    void a_receiver_may_hide_a_message_longer_or_give_it_back() {
        sqs.sendMessage(send -> send.queueUrl(URL).messageBody("x"));
        var message = receive(1).getFirst();
        sqs.changeMessageVisibility(hide ->
                hide.queueUrl(URL).receiptHandle(message.receiptHandle()).visibilityTimeout(0));
        assertEquals(1, receive(1).size());
    }

    @Test
    void a_queue_is_found_by_name_and_tells_how_much_waits() {
        assertEquals(URL, sqs.getQueueUrl(get -> get.queueName("work")).queueUrl());
        sqs.sendMessageBatch(batch -> batch.queueUrl(URL).entries(entries(4)));
        receive(1);
        var attributes = sqs.getQueueAttributes(get -> get.queueUrl(URL).attributeNames(QueueAttributeName.ALL));
        assertEquals("3", attributes.attributes().get(QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES));
        assertEquals(ARN, attributes.attributes().get(QueueAttributeName.QUEUE_ARN));
    }

    @Test
    void an_unknown_queue_and_a_missing_permission_are_refused() {
        assertThrows(QueueDoesNotExistException.class, () -> sqs.getQueueUrl(get -> get.queueName("nowhere")));
        var stranger = Loopback.client(SqsClient.builder(), new Sqs(queues), new Caller("stranger", access -> false));
        var failure = assertThrows(
                SqsException.class,
                () -> stranger.sendMessage(send -> send.queueUrl(URL).messageBody("x")));
        assertEquals("AccessDeniedException", failure.awsErrorDetails().errorCode());
        assertEquals(true, failure.getMessage().contains("sqs:SendMessage on resource: " + ARN));
    }

    private void wait(int seconds) {
        time.advanceTo(time.now().plusSeconds(seconds));
    }

    private List<software.amazon.awssdk.services.sqs.model.Message> receive(int atMost) {
        return sqs.receiveMessage(receive -> receive.queueUrl(URL).maxNumberOfMessages(atMost))
                .messages();
    }

    private static List<SendMessageBatchRequestEntry> entries(int count) {
        return IntStream.range(0, count)
                .mapToObj(n -> SendMessageBatchRequestEntry.builder()
                        .id("id" + n)
                        .messageBody("body " + n)
                        .build())
                .toList();
    }
}
