package perennial.local.template;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.HashSet;
import java.util.Set;

/** Parameters, conditions and the resources that are made. */
final class ResourceScope implements Scope {
    private static final String ALIAS = ".Alias";

    private final ParameterScope parameters;
    private final Conditions conditions;
    private final JsonNode resources;
    private final Set<String> naming = new HashSet<>();

    ResourceScope(ParameterScope parameters, JsonNode conditions, JsonNode resources) {
        this.parameters = parameters;
        this.conditions = new Conditions(conditions, new Resolver(parameters));
        this.resources = resources;
    }

    @Override
    public JsonNode reference(String place, String name) {
        if (parameters.knows(name)) {
            return parameters.reference(place, name);
        }
        return JsonNodeFactory.instance.textNode(name.endsWith(ALIAS) ? alias(place, name) : resource(place, name));
    }

    @Override
    public String attribute(String place, String name, String attribute) {
        var kind = kind(place, name);
        return kind.attribute(name(place, name), attribute)
                .orElseThrow(() -> new TemplateFault(place, name + " has no attribute " + attribute));
    }

    @Override
    public boolean holds(String place, String condition) {
        return conditions.holds(place, condition);
    }

    /** What the resource is called outside the template. */
    String name(String place, String logicalId) {
        var kind = kind(place, logicalId);
        var given = resources.path(logicalId).path("Properties").path(kind.nameProperty());
        return given.isMissingNode() ? kind.defaultName(logicalId) : given(place, logicalId, given);
    }

    Kind kind(String place, String logicalId) {
        var type = made(place, logicalId).path("Type").asText();
        return Kind.of(type)
                .orElseThrow(() -> new TemplateFault(
                        "Resources." + logicalId + ".Type", type + " is not understood by the embedded cloud"));
    }

    /** Whether the resource's condition holds. */
    boolean makes(String logicalId) {
        var condition = resources.path(logicalId).path("Condition");
        return condition.isMissingNode() || holds("Resources." + logicalId + ".Condition", condition.asText());
    }

    private String resource(String place, String name) {
        return kind(place, name).reference(name(place, name));
    }

    private String alias(String place, String name) {
        var function = name.substring(0, name.length() - ALIAS.length());
        var alias = resources.path(function).path("Properties").path("AutoPublishAlias");
        if (alias.isMissingNode()) {
            throw new TemplateFault(place, function + " publishes no alias");
        }
        return attribute(place, function, "Arn") + ":" + alias.asText();
    }

    private String given(String place, String logicalId, JsonNode given) {
        if (!naming.add(logicalId)) {
            throw new TemplateFault(place, "the name of " + logicalId + " depends on itself");
        }
        try {
            return new Resolver(this).resolve(place, given).asText();
        } finally {
            naming.remove(logicalId);
        }
    }

    private JsonNode made(String place, String logicalId) {
        if (!resources.has(logicalId)) {
            throw new TemplateFault(place, "there is no parameter or resource " + logicalId);
        }
        if (!makes(logicalId)) {
            throw new TemplateFault(place, logicalId + " is not made, for its condition does not hold");
        }
        return resources.get(logicalId);
    }
}
