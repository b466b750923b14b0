package perennial.local.template;

import java.util.Set;
import java.util.stream.Collectors;

/** Checks that what parts name is there, as AWS would when it creates them. */
final class Wiring {
    private final Parts parts;

    Wiring(Parts parts) {
        this.parts = parts;
    }

    void check() {
        parts.sources.forEach(this::checkSource);
        parts.queues.forEach(this::checkRedrive);
        parts.functions.forEach(function ->
                function.onFailure().ifPresent(arn -> queue(function.logicalId() + ".EventInvokeConfig", arn)));
        parts.rules.forEach(rule -> rule.targets().forEach(target -> checkTarget(rule.name(), target)));
        parts.schedules.forEach(schedule -> checkTarget(schedule.name(), schedule.target()));
    }

    private void checkSource(QueueSource source) {
        var function = parts.functions.stream()
                .filter(known -> known.arn().equals(source.functionArn()))
                .findFirst()
                .orElseThrow();
        var queue = queue(function.logicalId() + ".Events", source.queueArn());
        if (queue.visibility().compareTo(function.timeout()) < 0) {
            throw new TemplateFault(
                    queue.logicalId() + ".VisibilityTimeout",
                    "is shorter than the timeout of " + function.logicalId() + ", which Lambda refuses");
        }
    }

    private void checkRedrive(Queue queue) {
        queue.redrive().ifPresent(redrive -> queue(queue.logicalId() + ".RedrivePolicy", redrive.deadLetterArn()));
    }

    private void checkTarget(String place, Target target) {
        if (!startable().contains(target.arn())) {
            throw new TemplateFault(place, "there is no function, state machine or queue " + target.arn());
        }
        target.deadLetterArn().ifPresent(queue -> queue(place + ".DeadLetterConfig", queue));
    }

    private Set<String> startable() {
        var arns = parts.functions.stream().map(LambdaFunction::arn).collect(Collectors.toSet());
        parts.machines.forEach(machine -> arns.add(machine.arn()));
        parts.queues.forEach(queue -> arns.add(queue.arn()));
        return arns;
    }

    private Queue queue(String place, String arn) {
        return parts.queues.stream()
                .filter(queue -> queue.arn().equals(arn))
                .findFirst()
                .orElseThrow(() -> new TemplateFault(place, "there is no queue " + arn));
    }
}
