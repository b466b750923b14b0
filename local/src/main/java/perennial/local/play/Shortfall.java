package perennial.local.play;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import perennial.local.EmbeddedCloud;
import perennial.local.objects.StoredObject;
import perennial.local.template.Queue;
import perennial.local.template.QueueSource;
import perennial.platform.Clients;
import perennial.platform.Index;

/**
 * What a run fell short of: calls that were refused, variables that were not set, and things that never arrived,
 * whatever a retry, a catcher or a queue made of it. A run with a shortfall is not to be trusted.
 */
public final class Shortfall {
    /** A sweep comes every quarter of an hour; what waits for longer was forgotten. */
    private static final Duration PATIENCE = Duration.ofMinutes(45);

    private final EmbeddedCloud cloud;

    private Shortfall(EmbeddedCloud cloud) {
        this.cloud = cloud;
    }

    /** Everything, in words that name it; empty after a run that missed nothing. */
    public static List<String> of(EmbeddedCloud cloud) {
        var shortfall = new Shortfall(cloud);
        return Stream.of(
                        cloud.stack().idle().stream().map(name -> name + " is neither started nor heard"),
                        cloud.witness().missing().stream(),
                        shortfall.undelivered(),
                        shortfall.leftInQueues(),
                        shortfall.notImported(),
                        shortfall.overdue())
                .flatMap(complaints -> complaints)
                .toList();
    }

    private Stream<String> undelivered() {
        return cloud.dispatcher().undelivered().stream()
                .map(lost -> "not delivered to " + lost.order().arn() + ": " + lost.reason());
    }

    /** Dead letters, and messages that no function takes. */
    private Stream<String> leftInQueues() {
        return cloud.stack().queues().stream()
                .filter(queue -> !taken().contains(queue.arn()))
                .filter(queue -> !left(queue).isEmpty())
                .map(queue -> left(queue).size() + " messages were left in the queue " + queue.name());
    }

    /** Whatever the import makes of a file, it writes something beside it. */
    private Stream<String> notImported() {
        var bucket = cloud.stack().bucket("InboundBucket");
        return cloud.buckets().list(bucket, "inbound/").stream()
                .map(StoredObject::key)
                .filter(key -> cloud.buckets()
                        .list(bucket, key.replaceFirst("^inbound/", "outbound/"))
                        .isEmpty())
                .map(key -> key + " lies in " + bucket + " and was not imported");
    }

    private Set<String> taken() {
        return cloud.stack().sources().stream()
                .filter(QueueSource::enabled)
                .map(QueueSource::queueArn)
                .collect(Collectors.toSet());
    }

    private List<?> left(Queue queue) {
        return cloud.queues().messages(queue.arn());
    }

    private Stream<String> overdue() {
        long forgotten = waiting()
                .filter(cloud.timeline().now().minus(PATIENCE)::isAfter)
                .count();
        return Stream.of(forgotten)
                .filter(count -> count > 0)
                .map(count ->
                        count + " messages are due and were not sent; SweepMessagesFunction puts them on the queue");
    }

    private Stream<Instant> waiting() {
        var host = cloud.host();
        return new Clients(host)
                        .dynamo()
                        .scanPaginator(scan -> scan.tableName(
                                        host.require(Index.DUE_TO_SEND.table().variable()))
                                .indexName(Index.DUE_TO_SEND.indexName()))
                        .items()
                        .stream()
                        .map(row -> Instant.parse(row.get("sendAt").s()));
    }
}
