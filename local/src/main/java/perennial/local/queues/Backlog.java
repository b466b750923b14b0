package perennial.local.queues;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** The messages of one queue, in the order in which they may be received. */
final class Backlog {
    private final Map<String, Message> byId = new HashMap<>();
    private final TreeSet<Message> byVisibility =
            new TreeSet<>(Comparator.comparing(Message::visible).thenComparingLong(Message::order));

    /** Adds a message, or replaces the one of the same identity. */
    void put(Message message) {
        remove(message.id());
        byId.put(message.id(), message);
        byVisibility.add(message);
    }

    void remove(String id) {
        get(id).ifPresent(byVisibility::remove);
        byId.remove(id);
    }

    Optional<Message> get(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** The first ones that are visible. */
    List<Message> visible(Instant now, int atMost) {
        return byVisibility.stream()
                .takeWhile(message -> !message.visible().isAfter(now))
                .limit(atMost)
                .toList();
    }

    /** When the first message is visible, if it is not already. */
    Optional<Instant> firstVisible() {
        return byVisibility.isEmpty()
                ? Optional.empty()
                : Optional.of(byVisibility.first().visible());
    }

    List<Message> all() {
        return List.copyOf(byVisibility);
    }
}
