package perennial.ingest.aws;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/** Messages that SQS brings to a function. */
record QueueBatch(@JsonProperty("Records") List<Message> records) {
    record Message(String messageId, String body) {}

    /** The messages to be brought again; all others are done with. */
    record Answer(List<Failure> batchItemFailures) {}

    record Failure(String itemIdentifier) {}
}
