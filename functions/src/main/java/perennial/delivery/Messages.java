package perennial.delivery;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import perennial.failure.RetryableFailure;
import perennial.id.MessageId;

/** The messages as they are stored. */
public interface Messages {
    Optional<Message> find(MessageId id);

    /** All messages of one matter: the channels by which it was tried. */
    List<Message> about(String matter);

    /** Stores a new message; false when there is one of that identity already. */
    boolean add(Message message);

    /** Stores the next version of a message; false when somebody else was faster. */
    boolean replace(Message message);

    /** Messages that wait and may go by now, the longest waiting first; at most so many. A few may be out of date. */
    List<MessageId> due(Instant now, int most);

    /** Changes the message as it stands; a change that gives the same message stores nothing. */
    default void change(MessageId id, UnaryOperator<Message> change) {
        for (int tried = 0; tried < 5; tried++) {
            var message = find(id).orElseThrow();
            var changed = change.apply(message);
            if (changed == message || replace(changed)) {
                return;
            }
        }
        throw new RetryableFailure("MESSAGE_BUSY", "others changed message " + id + " five times meanwhile");
    }
}
