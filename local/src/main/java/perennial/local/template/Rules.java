package perennial.local.template;

import java.util.Optional;
import perennial.local.wire.Access;

/** Reads rules of the event bus, and checks that what they start lets them. */
final class Rules {
    private Rules() {}

    static void read(Resource resource, Parts parts) {
        var properties = resource.properties();
        Events.defaultBus(properties);
        properties.ignore("Name", "Description");
        properties.unchecked("Tags");
        var pattern = properties.node("EventPattern");
        if (!pattern.isObject()) {
            throw properties.fault("EventPattern", "is missing; schedules are ScheduleV2 events");
        }
        var targets = properties.children("Targets").stream()
                .map(target -> target(target, parts))
                .toList();
        parts.rules.add(new Rule(resource.name(), resource.arn(), pattern, Events.enabled(properties), targets));
        properties.end();
    }

    private static Target target(Properties properties, Parts parts) {
        properties.ignore("Id");
        var target = Events.target(properties.text("Arn"), properties);
        var role = properties.optionalText("RoleArn");
        checkStart(properties, target.arn(), role, parts);
        checkDeadLetters(properties, target, parts);
        properties.end();
        return target;
    }

    private static void checkStart(Properties properties, String arn, Optional<String> role, Parts parts) {
        var may = switch (arn.split(":")[2]) {
            case "sqs" -> parts.grants.toEvents("sqs:SendMessage", arn);
            case "lambda" -> parts.grants.toEvents("lambda:InvokeFunction", arn);
            case "states" ->
                role.map(parts.rolesByArn::get)
                        .filter(known -> known.allows(Access.to("states:StartExecution", arn)))
                        .isPresent();
            default -> throw properties.fault("Arn", "is no function, state machine or queue: " + arn);
        };
        if (!may) {
            throw properties.fault(
                    "Arn",
                    "the event bus may not start " + arn
                            + "; a queue needs a queue policy for events.amazonaws.com, a function a permission, a machine a RoleArn");
        }
    }

    /** A rule's dead-letter queue must let the bus send; nobody adds that by itself. */
    static void checkDeadLetters(Properties properties, Target target, Parts parts) {
        target.deadLetterArn()
                .filter(queue -> !parts.grants.toEvents("sqs:SendMessage", queue))
                .ifPresent(queue -> {
                    throw properties.fault(
                            "DeadLetterConfig",
                            "the event bus may not send to " + queue
                                    + "; give the queue a policy that allows events.amazonaws.com sqs:SendMessage");
                });
    }
}
