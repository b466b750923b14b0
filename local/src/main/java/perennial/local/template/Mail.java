package perennial.local.template;

import java.util.ArrayList;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads SES configuration sets and where their events go. */
final class Mail {
    private static final String DEFAULT_BUS = Arns.arn("events", "event-bus/default");

    private Mail() {}

    static void readSet(Resource resource, Parts parts) {
        var properties = resource.properties();
        parts.configurationSets.computeIfAbsent(resource.name(), name -> new ArrayList<>());
        properties.ignore("Name");
        properties.unchecked(
                "DeliveryOptions",
                "ReputationOptions",
                "SendingOptions",
                "SuppressionOptions",
                "Tags",
                "TrackingOptions",
                "VdmOptions");
        properties.end();
    }

    static void readDestination(Resource resource, Parts parts) {
        var properties = resource.properties();
        var destination = properties.child("EventDestination");
        parts.configurationSets
                .computeIfAbsent(properties.text("ConfigurationSetName"), name -> new ArrayList<>())
                .add(destination(resource, destination));
        destination.end();
        properties.end();
    }

    private static ConfigurationSet.Destination destination(Resource resource, Properties destination) {
        var bus = destination.child("EventBridgeDestination");
        if (!bus.text("EventBusArn").equals(DEFAULT_BUS)) {
            throw bus.fault("EventBusArn", "must be " + DEFAULT_BUS);
        }
        bus.end();
        return new ConfigurationSet.Destination(
                destination.optionalText("Name").orElse(resource.name()),
                destination.flag("Enabled", false),
                types(destination));
    }

    /** CloudFormation writes {@code renderingFailure} where the API has {@code RENDERING_FAILURE}. */
    private static Set<String> types(Properties destination) {
        return destination.texts("MatchingEventTypes").stream()
                .map(type -> type.replaceAll("(?<=[a-z])(?=[A-Z])", "_").toUpperCase(Locale.ROOT))
                .collect(Collectors.toUnmodifiableSet());
    }
}
