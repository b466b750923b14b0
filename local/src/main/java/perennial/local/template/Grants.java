package perennial.local.template;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What resources themselves let AWS services do: queue policies and function permissions. */
final class Grants {
    private static final String EVENTS = "events.amazonaws.com";

    private final Set<Grant> grants = new HashSet<>();

    /** A queue policy: all of its statements for all of its resources. */
    void readQueuePolicy(Resource policy) {
        var properties = policy.properties();
        properties.ignore("Queues");
        properties.child("PolicyDocument").children("Statement").stream()
                .filter(statement -> statement.text("Effect").equals("Allow"))
                .forEach(this::readStatement);
    }

    private void readStatement(Properties statement) {
        var services = statement.child("Principal").texts("Service");
        for (var service : services) {
            statement.texts("Action").forEach(action -> add(service, action, statement.texts("Resource")));
        }
    }

    void readPermission(Resource permission, Parts parts) {
        var properties = permission.properties();
        var function = properties.text("FunctionName");
        var arn = parts.functions.stream()
                .filter(known -> known.arn().equals(function) || known.name().equals(function))
                .findFirst()
                .orElseThrow(() -> properties.fault("FunctionName", function + " is no function of this template"))
                .arn();
        add(properties.text("Principal"), properties.text("Action"), List.of(arn));
        properties.ignore("SourceArn", "SourceAccount");
        properties.end();
    }

    private void add(String service, String action, List<String> resources) {
        resources.forEach(resource -> grants.add(new Grant(service, action, resource)));
    }

    /** Whether the event bus may do this to the resource. */
    boolean toEvents(String action, String resource) {
        return grants.contains(new Grant(EVENTS, action, resource));
    }

    private record Grant(String service, String action, String resource) {}
}
