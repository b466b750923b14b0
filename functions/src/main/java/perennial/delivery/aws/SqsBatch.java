package perennial.delivery.aws;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/** The event with which Lambda hands over a batch of the queue. */
public record SqsBatch(@JsonProperty("Records") List<Entry> records) {

    /** One message of the queue. */
    public record Entry(String messageId, String body) {}

    /** The answer: what goes back to the queue. */
    public record Answer(List<Failed> batchItemFailures) {}

    /** One that goes back. */
    public record Failed(String itemIdentifier) {}
}
