package perennial.local;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import perennial.local.bus.Bus;
import perennial.local.bus.Events;
import perennial.local.dispatch.Dispatcher;
import perennial.local.dispatch.Recipients;
import perennial.local.dynamodb.DynamoDb;
import perennial.local.functions.Functions;
import perennial.local.functions.Ground;
import perennial.local.functions.Invocation;
import perennial.local.functions.Lambda;
import perennial.local.mail.Mailbox;
import perennial.local.mail.Ses;
import perennial.local.meter.Meter;
import perennial.local.objects.Buckets;
import perennial.local.objects.S3;
import perennial.local.queues.Queues;
import perennial.local.queues.Sqs;
import perennial.local.schedules.Schedules;
import perennial.local.states.StateMachines;
import perennial.local.states.StatesService;
import perennial.local.states.World;
import perennial.local.template.LambdaFunction;
import perennial.local.template.Stack;
import perennial.local.texts.Notices;
import perennial.local.texts.Sns;
import perennial.local.time.Timeline;
import perennial.local.wire.Call;
import perennial.local.wire.Caller;
import perennial.local.wire.Reply;
import perennial.local.wire.Router;
import perennial.local.wire.Witness;

/**
 * The services of the one account there is, with everything that the stack declares. Nobody is served before all of
 * them have taken up what an earlier process left.
 */
final class Account implements Lambda {
    final Functions functions;
    final Queues queues;
    final StateMachines machines;
    final Dispatcher dispatcher;
    final Schedules schedules;
    final Buckets buckets;
    final Mailbox mailbox;
    final Notices notices;
    final Witness witness = new Witness();
    private final Router router;
    private final CountDownLatch resumed = new CountDownLatch(1);

    Account(CloudSetup setup, Keeping keeping, Timeline time, Meter meter) {
        var journal = keeping.journal();
        var freshId = new FreshIds();
        functions = new Functions(setup.stack().functions(), ground(time, freshId), meter);
        queues = new Queues(time, journal);
        machines = new StateMachines(new World(time, journal, this, this::route, freshId, witness));
        dispatcher = new Dispatcher(time, journal, recipients(setup.stack()));
        schedules = new Schedules(time, journal, dispatcher);
        notices = new Notices(time.clock(), journal);
        var bus = new Bus(dispatcher);
        buckets = new Buckets(keeping.contents(), journal, time.clock(), bus::publish);
        mailbox = new Mailbox(time, journal, keeping.contents(), bus::publish);
        router = new Router(
                List.of(
                        new DynamoDb(keeping.engine(), setup.stack().tables(), meter),
                        new S3(buckets),
                        new Sqs(queues),
                        new StatesService(machines),
                        new Events(bus, time.clock(), freshId),
                        new Ses(mailbox, time.clock(), setup.mailsPerSecond()),
                        new Sns(notices)),
                meter::call,
                witness);
        declare(setup.stack(), bus);
    }

    private Ground ground(Timeline time, Supplier<String> freshId) {
        return new Ground(time.clock(), freshId, this::route, witness);
    }

    private Recipients recipients(Stack stack) {
        var deadLetters = stack.functions().stream()
                .filter(function -> function.onFailure().isPresent())
                .collect(Collectors.toMap(
                        LambdaFunction::arn, function -> function.onFailure().orElseThrow()));
        return new Recipients(this, machines::start, queues, deadLetters);
    }

    private void declare(Stack stack, Bus bus) {
        stack.queues().forEach(queues::declare);
        stack.machines().forEach(machines::deploy);
        stack.buckets().forEach(buckets::declare);
        stack.topics().forEach(notices::declare);
        stack.configurationSets().forEach(mailbox::declare);
        stack.rules().forEach(bus::declare);
    }

    /** Takes up what an earlier process left: state first, then what tells others, then what time starts. */
    void resume(Stack stack) {
        machines.resume();
        queues.resume(stack.sources(), this);
        notices.resume();
        dispatcher.resume();
        buckets.resume();
        mailbox.resume();
        schedules.resume(stack.schedules());
        resumed.countDown();
    }

    @Override
    public Invocation invoke(Caller caller, String function, byte[] payload) {
        awaitResumed();
        return functions.invoke(caller, function, payload);
    }

    Reply route(Call call) {
        awaitResumed();
        return router.route(call);
    }

    private void awaitResumed() {
        try {
            resumed.await();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted before the cloud had started", stop);
        }
    }
}
