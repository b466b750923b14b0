package perennial.local.queues;

import java.util.List;

/**
 * What the journal keeps of a queue.
 *
 * @param sent came in
 * @param received were handed out once more, by identity
 * @param deleted left, by identity
 */
record Happening(List<Message> sent, List<String> received, List<String> deleted) {
    static Happening sent(List<Message> messages) {
        return new Happening(messages, List.of(), List.of());
    }

    static Happening received(List<Message> messages) {
        return new Happening(List.of(), ids(messages), List.of());
    }

    static Happening deleted(List<Message> messages) {
        return new Happening(List.of(), List.of(), ids(messages));
    }

    private static List<String> ids(List<Message> messages) {
        return messages.stream().map(Message::id).toList();
    }
}
