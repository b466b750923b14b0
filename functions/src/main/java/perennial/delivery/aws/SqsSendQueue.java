package perennial.delivery.aws;

import java.util.List;
import perennial.delivery.SendQueue;
import perennial.id.MessageId;
import perennial.platform.Json;
import perennial.platform.Queue;

/** Hands messages over by a queue; a body names one message. */
record SqsSendQueue(Queue queue) implements SendQueue {

    /** The body on the queue. */
    record Order(MessageId messageId) {}

    @Override
    public void hand(List<MessageId> messages) {
        queue.send(messages.stream().map(id -> Json.text(new Order(id))).toList());
    }
}
