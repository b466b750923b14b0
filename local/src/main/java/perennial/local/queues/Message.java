package perennial.local.queues;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;

/**
 * One message as its queue holds it.
 *
 * @param order counts the messages of a queue
 * @param visible from when on it may be received
 * @param receives how often it was received
 * @param firstReceived when that was for the first time; null before
 */
public record Message(
        String id, String body, Instant sent, long order, Instant visible, int receives, Instant firstReceived) {

    /** Names this receipt of the message; only the latest one counts. */
    @JsonIgnore
    public String receipt() {
        return id + "/" + receives;
    }

    Message received(Instant now, Instant until) {
        return new Message(id, body, sent, order, until, receives + 1, firstReceived == null ? now : firstReceived);
    }

    Message visibleAt(Instant when) {
        return new Message(id, body, sent, order, when, receives, firstReceived);
    }

    /** What is left of a receipt once the process that made it is gone: its count. */
    Message interrupted() {
        return new Message(id, body, sent, order, visible, receives + 1, firstReceived);
    }
}
