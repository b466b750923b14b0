package perennial.local;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import perennial.local.dynamodb.DynamoDb;
import perennial.local.meter.Meter;
import perennial.local.objects.Buckets;
import perennial.local.objects.S3;
import perennial.local.template.Arns;
import perennial.local.template.Stack;
import perennial.local.time.Timeline;
import perennial.local.wire.Caller;
import perennial.local.wire.InProcessHttp;
import perennial.local.wire.Router;
import perennial.local.wire.Witness;
import perennial.platform.Host;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;

/** The tables and files of a kept cloud, to be looked at or put right by hand: its clock stands, nothing in it goes on. */
public final class KeptCloud implements AutoCloseable {
    private static final Set<String> LOOKING =
            Set.of("dynamodb:GetItem", "dynamodb:Query", "s3:GetObject", "s3:ListBucket");

    private final Stack stack;
    private final Keeping keeping;
    private final Timeline timeline;
    private final Router router;

    private KeptCloud(CloudSetup setup, Keeping keeping) {
        this.stack = setup.stack();
        this.keeping = keeping;
        this.timeline = Timeline.resumed(setup.start(), keeping.journal());
        this.router = router(buckets());
    }

    /**
     * Opens what is kept.
     *
     * @throws IllegalStateException when another process has the data directory
     */
    public static KeptCloud open(CloudSetup setup) {
        var keeping = Keeping.of(setup);
        try {
            return new KeptCloud(setup, keeping);
        } catch (RuntimeException unusable) {
            keeping.close();
            throw unusable;
        }
    }

    private Buckets buckets() {
        var buckets = new Buckets(keeping.contents(), keeping.journal(), timeline.clock(), unheard -> {});
        stack.buckets().forEach(buckets::declare);
        buckets.resume();
        return buckets;
    }

    private Router router(Buckets buckets) {
        var meter = new Meter();
        return new Router(
                List.of(new DynamoDb(keeping.engine(), stack.tables(), meter), new S3(buckets)),
                meter::call,
                new Witness());
    }

    /** A host whose AWS clients may look and not touch. */
    public Host host() {
        return host(new Caller("reader", access -> LOOKING.contains(access.action())));
    }

    /** A host whose AWS clients may change what is kept, for a person's own decisions. */
    public Host desk() {
        return host(Caller.administrator());
    }

    private Host host(Caller caller) {
        return new Host(
                stack.environment(),
                timeline.clock(),
                new FreshIds(),
                Region.of(Arns.REGION),
                StaticCredentialsProvider.create(AwsBasicCredentials.create(caller.name(), "no-secret")),
                new InProcessHttp(router::route, caller, () -> false),
                Optional.empty(),
                pause -> {});
    }

    @Override
    public void close() {
        keeping.close();
    }
}
