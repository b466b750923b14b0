package perennial.local.template;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.StreamSupport;
import perennial.local.identity.Role;

/** Reads a SAM template into the stack it makes. */
public final class TemplateReader {
    private static final String SERVERLESS = "AWS::Serverless-2016-10-31";
    /** Read first, for others refer to what they say. */
    private static final Set<Kind> FIRST = Set.of(Kind.ROLE, Kind.QUEUE_POLICY);

    private final ResourceScope scope;
    private final Resolver resolver;
    private final JsonNode resources;
    private final Globals globals;
    private final Machines machines;
    private final Parts parts = new Parts();

    private TemplateReader(Properties template, Path base, Map<String, String> parameters) {
        var values = new ParameterScope(new Parameters(template.node("Parameters"), parameters));
        this.resources = template.node("Resources");
        this.scope = new ResourceScope(values, template.node("Conditions"), resources);
        this.resolver = new Resolver(scope);
        this.globals = new Globals(template.node("Globals"));
        this.machines = new Machines(base);
    }

    /**
     * @param template the file, beside which state machine definitions are found
     * @param parameters values for parameters instead of their defaults
     * @throws TemplateFault when the embedded cloud cannot run it
     */
    public static Stack read(Path template, Map<String, String> parameters) {
        try {
            return read(Files.readString(template), template.toAbsolutePath().getParent(), parameters);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cannot read the template " + template, unreadable);
        }
    }

    /**
     * @param text the template itself
     * @param base the folder from which state machine definitions are named
     */
    public static Stack read(String text, Path base, Map<String, String> parameters) {
        var template = new Properties("template", Yaml.parse("template", text));
        template.ignore("AWSTemplateFormatVersion", "Description", "Metadata", "Outputs");
        if (!template.text("Transform").equals(SERVERLESS)) {
            throw template.fault("Transform", "must be " + SERVERLESS);
        }
        var reader = new TemplateReader(template, base, parameters);
        template.end();
        return reader.stack(template.node("Outputs"));
    }

    private Stack stack(JsonNode outputs) {
        var made = names().stream().filter(scope::makes).map(this::resource).toList();
        made.stream().filter(resource -> FIRST.contains(resource.kind())).forEach(this::read);
        made.stream().filter(resource -> resource.kind() == Kind.FUNCTION).forEach(this::read);
        made.stream().filter(resource -> resource.kind() == Kind.PERMISSION).forEach(this::read);
        made.stream().filter(this::isRest).forEach(this::read);
        new Wiring(parts).check();
        return parts.stack(outputs(outputs));
    }

    private boolean isRest(Resource resource) {
        return !FIRST.contains(resource.kind())
                && resource.kind() != Kind.FUNCTION
                && resource.kind() != Kind.PERMISSION;
    }

    private List<String> names() {
        return StreamSupport.stream(((Iterable<String>) resources::fieldNames).spliterator(), false)
                .toList();
    }

    private Resource resource(String logicalId) {
        var place = "Resources." + logicalId;
        checkAttributes(place, resources.get(logicalId));
        var kind = scope.kind(place, logicalId);
        var own = globals.applied(kind, resources.get(logicalId).path("Properties"));
        var resolved = resolver.resolve(place + ".Properties", own);
        return new Resource(
                logicalId,
                kind,
                scope.name(place, logicalId),
                new Properties(place + ".Properties", resolved, parts.unchecked::add));
    }

    private void checkAttributes(String place, JsonNode resource) {
        var attributes = new Properties(place, resource);
        attributes.ignore("Type", "Properties", "Condition", "DeletionPolicy", "UpdateReplacePolicy", "Metadata");
        attributes.texts("DependsOn").stream()
                .filter(other -> !resources.has(other))
                .findFirst()
                .ifPresent(other -> {
                    throw attributes.fault("DependsOn", "there is no resource " + other);
                });
        attributes.end();
    }

    private void read(Resource resource) {
        switch (resource.kind()) {
            case FUNCTION -> Functions.read(resource, parts);
            case MACHINE -> machines.read(resource, parts);
            case TABLE -> Tables.read(resource, parts);
            case QUEUE -> Queues.read(resource, parts);
            case BUCKET -> Buckets.read(resource, parts);
            case TOPIC -> readTopic(resource);
            case RULE -> Rules.read(resource, parts);
            case ROLE -> readRole(resource);
            case CONFIGURATION_SET -> Mail.readSet(resource, parts);
            case EVENT_DESTINATION -> Mail.readDestination(resource, parts);
            case QUEUE_POLICY -> parts.grants.readQueuePolicy(resource);
            case PERMISSION -> parts.grants.readPermission(resource, parts);
            default -> parts.unchecked.add(resource.properties().place());
        }
    }

    private void readTopic(Resource resource) {
        parts.topics.add(new Topic(resource.logicalId(), resource.name(), resource.arn()));
        resource.properties().ignore("TopicName", "DisplayName");
        resource.properties().unchecked("KmsMasterKeyId", "Subscription", "Tags", "TracingConfig");
        resource.properties().end();
    }

    private void readRole(Resource resource) {
        var properties = resource.properties();
        var statements = properties.children("Policies").stream()
                .flatMap(policy -> Policies.document(policy.child("PolicyDocument")))
                .toList();
        parts.rolesByArn.put(resource.arn(), new Role(resource.name(), statements));
        properties.ignore("RoleName", "Description");
        properties.unchecked("AssumeRolePolicyDocument", "Path", "PermissionsBoundary", "Tags");
        properties.end();
    }

    private Map<String, String> outputs(JsonNode outputs) {
        var values = new LinkedHashMap<String, String>();
        outputs.properties().forEach(output -> {
            var place = "Outputs." + output.getKey();
            values.put(
                    output.getKey(),
                    resolver.resolve(place, output.getValue().path("Value")).asText());
        });
        return values;
    }
}
