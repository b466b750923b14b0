package perennial.local.template;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads functions. */
final class Functions {
    private static final String RUNTIME = "java25";
    /** What Lambda allows for all names and values together. */
    private static final int ENVIRONMENT_BYTES = 4096;

    private Functions() {}

    static void read(Resource resource, Parts parts) {
        var properties = resource.properties();
        if (!properties.text("Runtime").equals(RUNTIME)) {
            throw properties.fault("Runtime", "must be " + RUNTIME);
        }
        parts.functions.add(new LambdaFunction(
                resource.logicalId(),
                resource.name(),
                resource.arn(),
                properties.text("Handler"),
                properties.number("MemorySize", 128),
                Duration.ofSeconds(properties.number("Timeout", 3)),
                environment(properties),
                Policies.role(resource, parts),
                onFailure(properties)));
        new Events(resource, parts).read();
        accept(properties);
    }

    private static Map<String, String> environment(Properties properties) {
        var environment = properties.child("Environment");
        var variables = environment.child("Variables");
        var values = new LinkedHashMap<String, String>();
        variables.names().forEach(name -> values.put(name, variables.text(name)));
        environment.end();
        var size = values.entrySet().stream()
                .mapToInt(variable ->
                        variable.getKey().length() + variable.getValue().length())
                .sum();
        if (size > ENVIRONMENT_BYTES) {
            throw properties.fault("Environment", "has " + size + " bytes; Lambda allows " + ENVIRONMENT_BYTES);
        }
        return values;
    }

    /** Asynchronous failures go where {@code EventInvokeConfig} or the older {@code DeadLetterQueue} says. */
    private static Optional<String> onFailure(Properties properties) {
        var config = properties.child("EventInvokeConfig");
        var destinations = config.child("DestinationConfig");
        var failure = destinations.child("OnFailure");
        var queue = properties.child("DeadLetterQueue");
        var target = failure.optionalText("Destination").or(() -> queue.optionalText("TargetArn"));
        Stream.of(failure, queue)
                .forEach(place -> place.optionalText("Type")
                        .filter(type -> !type.equals("SQS"))
                        .ifPresent(type -> {
                            throw place.fault("Type", "must be SQS, not " + type);
                        }));
        config.unchecked("MaximumRetryAttempts", "MaximumEventAgeInSeconds");
        Stream.of(config, destinations, failure, queue).forEach(Properties::end);
        return target;
    }

    private static void accept(Properties properties) {
        properties.ignore("FunctionName", "Description", "CodeUri");
        properties.unchecked(
                "Architectures",
                "AutoPublishAlias",
                "DeploymentPreference",
                "EphemeralStorage",
                "KmsKeyArn",
                "LoggingConfig",
                "ReservedConcurrentExecutions",
                "SnapStart",
                "Tags",
                "Tracing");
        properties.end();
    }
}
