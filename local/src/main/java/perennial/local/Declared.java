package perennial.local;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
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
import perennial.local.states.asl.DefinitionFile;
import perennial.local.states.asl.Machine;
import perennial.local.template.Stack;
import perennial.local.template.StateMachine;
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
        stack.machines()
                .forEach(machine -> machines.deploy(
                        machine.name(),
                        machine.arn(),
                        definition(machine),
                        machine.role().caller()));
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

    private static Machine definition(StateMachine machine) {
        try {
            var text = Files.readString(machine.definition());
            return DefinitionFile.parse(machine.definition().getFileName().toString(), text)
                    .machine(machine.substitutions());
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cannot read " + machine.definition(), unreadable);
        }
    }
}
