package perennial.local;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import perennial.local.functions.Functions;
import perennial.local.functions.Ground;
import perennial.local.functions.Invocation;
import perennial.local.meter.Meter;
import perennial.local.objects.Buckets;
import perennial.local.queues.Queues;
import perennial.local.states.StateMachines;
import perennial.local.states.World;
import perennial.local.template.Arns;
import perennial.local.template.Stack;
import perennial.local.time.Timeline;
import perennial.local.wire.Call;
import perennial.local.wire.Caller;
import perennial.local.wire.InProcessHttp;
import perennial.local.wire.Reply;
import perennial.local.wire.Router;
import perennial.platform.Host;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;

/** A template running in this process: its functions, machines, tables, queues and all the rest, on virtual time. */
public final class EmbeddedCloud implements AutoCloseable {
    private final Stack stack;
    private final FreshIds freshId = new FreshIds();
    private final Meter meter = new Meter();
    private final Keeping keeping;
    private final Timeline timeline;
    private final Functions functions;
    private final Queues queues;
    private final StateMachines machines;
    private final Buckets buckets;
    private final Router router;

    private EmbeddedCloud(CloudSetup setup, Keeping keeping) {
        this.stack = setup.stack();
        this.keeping = keeping;
        this.timeline = Timeline.resumed(setup.start(), keeping.journal());
        this.functions = new Functions(stack.functions(), new Ground(timeline.clock(), freshId, this::route), meter);
        this.queues = Declared.queues(stack, timeline, keeping.journal());
        var world = new World(timeline, keeping.journal(), functions, this::route, freshId);
        this.machines = Declared.machines(stack, world);
        this.buckets = Declared.buckets(stack, keeping, timeline.clock(), event -> {});
        this.router =
                new Router(Declared.services(keeping.database(stack, meter), buckets, queues, machines), meter::call);
    }

    /**
     * Starts a cloud; what a kept one had begun before goes on at once.
     *
     * @throws perennial.local.template.TemplateFault when the template cannot be run
     * @throws IllegalStateException when another process has the data directory
     */
    public static EmbeddedCloud start(CloudSetup setup) {
        var cloud = new EmbeddedCloud(setup, Keeping.of(setup));
        cloud.resume();
        return cloud;
    }

    private void resume() {
        buckets.resume();
        queues.resume(stack.sources(), functions);
        machines.resume();
    }

    private Reply route(Call call) {
        return router.route(call);
    }

    /** Invokes a function by name or logical id as the administrator, and waits for its end. */
    public Invocation invoke(String function, String json) {
        var ended = new CompletableFuture<Invocation>();
        var work = timeline.start(
                () -> ended.complete(functions.invoke(Caller.administrator(), function, json.getBytes(UTF_8))));
        work.join();
        return ended.join();
    }

    /**
     * The administrator's host: AWS clients built from it call this cloud and may do everything.
     *
     * @param environment the variables that the host shows
     */
    public Host host(Map<String, String> environment) {
        return new Host(
                environment,
                timeline.clock(),
                freshId,
                Region.of(Arns.REGION),
                StaticCredentialsProvider.create(AwsBasicCredentials.create("administrator", "no-secret")),
                new InProcessHttp(this::route, Caller.administrator(), () -> false),
                Optional.empty(),
                pause -> {});
    }

    /** The administrator's host with the variables of all functions; where two differ, one of them. */
    public Host host() {
        return host(stack.environment());
    }

    /** Runs everything that is due up to and including a time. */
    public void advanceTo(Instant until) {
        timeline.advanceTo(until);
    }

    public Stack stack() {
        return stack;
    }

    public Timeline timeline() {
        return timeline;
    }

    public Meter meter() {
        return meter;
    }

    public StateMachines machines() {
        return machines;
    }

    public Queues queues() {
        return queues;
    }

    public Buckets buckets() {
        return buckets;
    }

    @Override
    public void close() {
        keeping.close();
    }
}
