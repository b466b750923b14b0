package perennial.local.queues;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import perennial.local.functions.Lambda;
import perennial.local.journal.Journal;
import perennial.local.template.Queue;
import perennial.local.template.QueueSource;
import perennial.local.time.Timeline;
import perennial.local.wire.Refusal;

/** All queues and the functions they feed. Messages survive a kill; those in flight become visible again. */
public final class Queues {
    private final Timeline time;
    private final Journal journal;
    private final Map<String, MessageQueue> queues = new ConcurrentHashMap<>();

    public Queues(Timeline time, Journal journal) {
        this.time = time;
        this.journal = journal;
    }

    public void declare(Queue queue) {
        if (queue.fifo()) {
            throw new IllegalArgumentException(queue.logicalId() + ": the embedded cloud has no FIFO queues");
        }
        queues.put(queue.name(), new MessageQueue(queue, journal, time));
    }

    /** Takes up what an earlier process left and starts feeding, once all queues are declared. */
    public void resume(List<QueueSource> sources, Lambda lambda) {
        queues.values().forEach(this::link);
        queues.values().forEach(MessageQueue::restore);
        sources.stream().filter(QueueSource::enabled).forEach(source -> feed(source, lambda));
    }

    /** Sends a message as the services themselves do, to a queue named by its ARN. */
    public void send(String arn, String body) {
        var queue = queue(arn);
        queue.send(List.of(new Outgoing(body, queue.definition().delay())));
    }

    /** What waits in a queue named by its ARN, its URL or its name: hidden messages too, the visible ones first. */
    public List<Message> messages(String queue) {
        return queue(queue).messages();
    }

    /** @param reference an ARN, a URL or a name; all end in the name */
    MessageQueue queue(String reference) {
        var name = reference.substring(Math.max(reference.lastIndexOf(':'), reference.lastIndexOf('/')) + 1);
        var queue = queues.get(name);
        if (queue == null) {
            throw new Refusal(400, "QueueDoesNotExist", "The specified queue does not exist: " + reference);
        }
        return queue;
    }

    private void link(MessageQueue queue) {
        queue.definition().redrive().ifPresent(redrive -> queue.buryIn(queue(redrive.deadLetterArn())));
    }

    private void feed(QueueSource source, Lambda lambda) {
        var feeder = new Feeder(source, queue(source.queueArn()), lambda, time);
        queue(source.queueArn()).tell(feeder::feed);
        feeder.feed();
    }
}
