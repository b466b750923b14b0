package perennial.local.queues;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import perennial.local.journal.Entry;
import perennial.local.journal.Journal;
import perennial.local.template.Queue;
import perennial.local.time.Timeline;

/** One queue: at least once, roughly in order, and to the dead letters after too many receipts. */
final class MessageQueue {
    private final Queue definition;
    private final Journal journal;
    private final Timeline time;
    private final Backlog backlog = new Backlog();
    private final List<Runnable> readers = new CopyOnWriteArrayList<>();
    private Optional<MessageQueue> deadLetters = Optional.empty();
    private long lastOrder;

    MessageQueue(Queue definition, Journal journal, Timeline time) {
        this.definition = definition;
        this.journal = journal;
        this.time = time;
    }

    Queue definition() {
        return definition;
    }

    void buryIn(MessageQueue other) {
        deadLetters = Optional.of(other);
    }

    /** The reader is told whenever a message came in or back. */
    void tell(Runnable reader) {
        readers.add(reader);
    }

    void restore() {
        journal.replay(stream(), entry -> apply(Entry.as(Happening.class, entry)));
    }

    List<Message> send(List<Outgoing> outgoing) {
        var messages = accept(outgoing);
        readers.forEach(Runnable::run);
        return messages;
    }

    /** Hands out visible messages and hides them that long. */
    synchronized List<Message> receive(int atMost, Duration hidden) {
        var now = time.now();
        var messages = deliverable(atMost).stream()
                .map(message -> message.received(now, now.plus(hidden)))
                .toList();
        note(Happening.received(messages), messages);
        messages.forEach(backlog::put);
        return messages;
    }

    /** Removes messages for good; what is gone already stays gone. */
    synchronized void delete(List<Message> messages) {
        note(Happening.deleted(messages), messages);
        messages.forEach(message -> backlog.remove(message.id()));
    }

    /** The message of the latest receipt; empty if there was a later one or the message is gone. */
    synchronized Optional<Message> held(String receipt) {
        return backlog.get(receipt.split("/")[0])
                .filter(message -> message.receipt().equals(receipt));
    }

    void hide(Message message, Duration more) {
        putBack(message.visibleAt(time.now().plus(more)));
        readers.forEach(Runnable::run);
    }

    synchronized Optional<Instant> firstVisible() {
        return backlog.firstVisible();
    }

    synchronized int visible(int atMost) {
        return backlog.visible(time.now(), atMost).size();
    }

    synchronized List<Message> messages() {
        return backlog.all();
    }

    private synchronized List<Message> accept(List<Outgoing> outgoing) {
        var messages = outgoing.stream().map(this::message).toList();
        note(Happening.sent(messages), messages);
        messages.forEach(backlog::put);
        return messages;
    }

    private Message message(Outgoing outgoing) {
        long order = ++lastOrder;
        var id = UUID.nameUUIDFromBytes((definition.arn() + "/" + order).getBytes(UTF_8));
        var now = time.now();
        return new Message(id.toString(), outgoing.body(), now, order, now.plus(outgoing.delay()), 0, null);
    }

    private synchronized void putBack(Message message) {
        backlog.put(message);
    }

    private List<Message> deliverable(int atMost) {
        while (true) {
            var next = backlog.visible(time.now(), atMost);
            var worn = next.stream().filter(this::worn).toList();
            if (worn.isEmpty()) {
                return next;
            }
            deadLetters.orElseThrow().bury(worn);
            delete(worn);
        }
    }

    private boolean worn(Message message) {
        return definition
                .redrive()
                .filter(redrive -> message.receives() >= redrive.maxReceiveCount())
                .isPresent();
    }

    /** A message keeps its identity among the dead letters, so that burying it twice after a kill is burying it once. */
    private void bury(List<Message> worn) {
        putAll(worn);
        readers.forEach(Runnable::run);
    }

    private synchronized void putAll(List<Message> worn) {
        var now = time.now();
        var messages = worn.stream()
                .filter(message -> backlog.get(message.id()).isEmpty())
                .map(message -> new Message(message.id(), message.body(), message.sent(), ++lastOrder, now, 0, null))
                .toList();
        note(Happening.sent(messages), messages);
        messages.forEach(backlog::put);
    }

    private void note(Happening happening, List<Message> messages) {
        if (!messages.isEmpty()) {
            journal.append(stream(), Entry.of(happening));
        }
    }

    private void apply(Happening happening) {
        happening.sent().forEach(message -> {
            backlog.put(message);
            lastOrder = Math.max(lastOrder, message.order());
        });
        happening
                .received()
                .forEach(id -> backlog.get(id).map(Message::interrupted).ifPresent(backlog::put));
        happening.deleted().forEach(backlog::remove);
    }

    private String stream() {
        return "queue-" + definition.name();
    }
}
