package perennial.local.template;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.zone.ZoneRulesException;
import java.util.List;
import java.util.OptionalInt;

/** Reads SAM's {@code Events} of a function or machine: what starts it. */
final class Events {
    private static final int ATTEMPTS = 185;
    private static final int DAY = 86_400;

    private final Resource started;
    private final Parts parts;

    Events(Resource started, Parts parts) {
        this.started = started;
        this.parts = parts;
    }

    void read() {
        started.properties()
                .optionalChild("Events")
                .ifPresent(events -> events.names().forEach(name -> {
                    var event = events.child(name);
                    read(started.logicalId() + name, event.text("Type"), event.child("Properties"));
                    event.end();
                }));
    }

    private void read(String name, String type, Properties properties) {
        switch (type) {
            case "ScheduleV2" -> readSchedule(name, properties);
            case "EventBridgeRule" -> readRule(name, properties);
            case "SQS" -> readQueue(properties);
            default -> throw properties.fault("Type", type + " is not understood by the embedded cloud");
        }
        properties.end();
    }

    private void readSchedule(String event, Properties properties) {
        var name = properties.optionalText("Name").orElse(Arns.STACK + "-" + event);
        properties.ignore("Description", "OmitName");
        properties.unchecked("FlexibleTimeWindow", "GroupName", "KmsKeyArn", "PermissionsBoundary", "RoleArn");
        parts.schedules.add(new Schedule(
                name,
                Arns.arn("scheduler", "schedule/default/" + name),
                expression(properties),
                zone(properties),
                enabled(properties),
                properties.optionalText("StartDate").map(Instant::parse),
                properties.optionalText("EndDate").map(Instant::parse),
                target(started.arn(), properties)));
    }

    private static String expression(Properties properties) {
        var expression = properties.text("ScheduleExpression");
        if (!expression.matches("(cron|rate|at)\\(.+\\)")) {
            throw properties.fault("ScheduleExpression", "must be cron(...), rate(...) or at(...), not " + expression);
        }
        return expression;
    }

    private static ZoneId zone(Properties properties) {
        var zone = properties.optionalText("ScheduleExpressionTimezone").orElse("UTC");
        try {
            return ZoneId.of(zone);
        } catch (ZoneRulesException unknown) {
            throw properties.fault("ScheduleExpressionTimezone", "is no time zone: " + zone);
        }
    }

    private void readRule(String event, Properties properties) {
        var name = properties.optionalText("RuleName").orElse(Arns.STACK + "-" + event);
        defaultBus(properties);
        properties.unchecked("Target");
        var pattern = properties.node("Pattern");
        if (!pattern.isObject()) {
            throw properties.fault("Pattern", "is missing");
        }
        var target = target(started.arn(), properties);
        Rules.checkDeadLetters(properties, target, parts);
        parts.rules.add(
                new Rule(name, Arns.arn("events", "rule/" + name), pattern, enabled(properties), List.of(target)));
    }

    static void defaultBus(Properties properties) {
        properties
                .optionalText("EventBusName")
                .filter(bus -> !bus.equals("default"))
                .ifPresent(bus -> {
                    throw properties.fault("EventBusName", "must be default; " + bus + " is not understood");
                });
    }

    static boolean enabled(Properties properties) {
        return switch (properties.optionalText("State").orElse("ENABLED")) {
            case "ENABLED" -> true;
            case "DISABLED" -> false;
            default -> throw properties.fault("State", "must be ENABLED or DISABLED");
        };
    }

    /** The target with its {@code Input}, {@code RetryPolicy} and {@code DeadLetterConfig}. */
    static Target target(String arn, Properties properties) {
        var retry = properties.child("RetryPolicy");
        var dead = properties.child("DeadLetterConfig");
        var target = new Target(
                arn,
                properties.optionalText("Input"),
                retry.number("MaximumRetryAttempts", ATTEMPTS),
                Duration.ofSeconds(retry.number("MaximumEventAgeInSeconds", DAY)),
                dead.optionalText("Arn"));
        retry.end();
        dead.end();
        return target;
    }

    private void readQueue(Properties properties) {
        var responses = properties.texts("FunctionResponseTypes");
        var scaling = properties.child("ScalingConfig");
        var concurrency = scaling.optionalNumber("MaximumConcurrency");
        scaling.end();
        parts.sources.add(new QueueSource(
                started.arn(),
                properties.text("Queue"),
                properties.number("BatchSize", 10),
                Duration.ofSeconds(properties.number("MaximumBatchingWindowInSeconds", 0)),
                responses.contains("ReportBatchItemFailures"),
                concurrency.map(OptionalInt::of).orElse(OptionalInt.empty()),
                properties.flag("Enabled", true)));
    }
}
