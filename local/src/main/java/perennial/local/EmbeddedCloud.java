package perennial.local;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import perennial.local.dispatch.Dispatcher;
import perennial.local.functions.Invocation;
import perennial.local.mail.Mailbox;
import perennial.local.meter.Meter;
import perennial.local.objects.Buckets;
import perennial.local.queues.Queues;
import perennial.local.schedules.Schedules;
import perennial.local.states.StateMachines;
import perennial.local.template.Arns;
import perennial.local.template.Stack;
import perennial.local.texts.Notices;
import perennial.local.time.Timeline;
import perennial.local.wire.Caller;
import perennial.local.wire.InProcessHttp;
import perennial.local.wire.Witness;
import perennial.platform.Host;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;

/** A template running in this process: its functions, machines, tables, queues and all the rest, on virtual time. */
public final class EmbeddedCloud implements AutoCloseable {
    private final Stack stack;
    private final Keeping keeping;
    private final Timeline timeline;
    private final Meter meter = new Meter();
    private final Account account;

    private EmbeddedCloud(CloudSetup setup, Keeping keeping) {
        this.stack = setup.stack();
        this.keeping = keeping;
        this.timeline = Timeline.resumed(setup.start(), keeping.journal());
        this.account = new Account(setup, keeping, timeline, meter);
    }

    /**
     * Starts a cloud; what a kept one had begun before goes on at once.
     *
     * @throws perennial.local.template.TemplateFault when the template cannot be run
     * @throws IllegalStateException when another process has the data directory
     */
    public static EmbeddedCloud start(CloudSetup setup) {
        var keeping = Keeping.of(setup);
        try {
            var cloud = new EmbeddedCloud(setup, keeping);
            cloud.account.resume(setup.stack());
            return cloud;
        } catch (RuntimeException unusable) {
            keeping.close();
            throw unusable;
        }
    }

    /** Runs everything that is due up to and including a time. */
    public void advanceTo(Instant until) {
        timeline.advanceTo(until);
    }

    /** Invokes a function by name or logical id as the administrator, and waits for its end. */
    public Invocation invoke(String function, String json) {
        var ended = new CompletableFuture<Invocation>();
        timeline.start(() -> ended.complete(account.invoke(Caller.administrator(), function, json.getBytes(UTF_8))))
                .join();
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
                new FreshIds(),
                Region.of(Arns.REGION),
                StaticCredentialsProvider.create(AwsBasicCredentials.create("administrator", "no-secret")),
                new InProcessHttp(account::route, Caller.administrator(), () -> false),
                Optional.empty(),
                pause -> {});
    }

    /** The administrator's host with the variables of all functions; where two differ, one of them. */
    public Host host() {
        return host(stack.environment());
    }

    /**
     * What the template gives and nothing has needed so far: variables that no function read, actions that no call
     * needed. After a run of everything the product does, these are to be deleted from the template.
     */
    public List<String> unneeded() {
        var actions = stack.roles().flatMap(role -> role.unneeded().stream());
        return Stream.concat(account.functions.unread().stream(), actions).toList();
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
        return account.machines;
    }

    public Queues queues() {
        return account.queues;
    }

    public Buckets buckets() {
        return account.buckets;
    }

    public Mailbox mailbox() {
        return account.mailbox;
    }

    public Notices notices() {
        return account.notices;
    }

    public Schedules schedules() {
        return account.schedules;
    }

    public Dispatcher dispatcher() {
        return account.dispatcher;
    }

    /** What the functions and machines were refused, whatever became of it. */
    public Witness witness() {
        return account.witness;
    }

    @Override
    public void close() {
        keeping.close();
    }
}
