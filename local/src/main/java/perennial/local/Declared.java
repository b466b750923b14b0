package perennial.local;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Consumer;
import perennial.local.dynamodb.DynamoDb;
import perennial.local.journal.Journal;
import perennial.local.objects.Buckets;
import perennial.local.objects.S3;
import perennial.local.queues.Queues;
import perennial.local.queues.Sqs;
import perennial.local.states.StateMachines;
import perennial.local.states.StatesService;
import perennial.local.states.World;
import perennial.local.template.Stack;
import perennial.local.time.Timeline;
import perennial.local.wire.Service;

/** The parts of a stack, made but not yet running. */
final class Declared {
    private Declared() {}

    static Queues queues(Stack stack, Timeline timeline, Journal journal) {
        var queues = new Queues(timeline, journal);
        stack.queues().forEach(queues::declare);
        return queues;
    }

    static StateMachines machines(Stack stack, World world) {
        var machines = new StateMachines(world);
        stack.machines().forEach(machines::deploy);
        return machines;
    }

    static Buckets buckets(Stack stack, Keeping keeping, InstantSource clock, Consumer<JsonNode> bus) {
        var buckets = new Buckets(keeping.contents(), keeping.journal(), clock, bus);
        stack.buckets().forEach(buckets::declare);
        return buckets;
    }

    static List<Service> services(DynamoDb database, Buckets buckets, Queues queues, StateMachines machines) {
        return List.of(database, new S3(buckets), new Sqs(queues), new StatesService(machines));
    }
}
