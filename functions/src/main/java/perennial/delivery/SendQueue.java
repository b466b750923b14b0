package perennial.delivery;

import java.util.List;
import perennial.id.MessageId;

/** Hands messages to the workers that send them: at least once, in any order. */
public interface SendQueue {
    void hand(List<MessageId> messages);
}
