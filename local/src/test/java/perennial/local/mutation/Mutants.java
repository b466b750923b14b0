package perennial.local.mutation;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import perennial.local.mutation.Mutant.Kind;

/** Everything in a template that can be taken away: found by walking through it, so that nothing is forgotten. */
final class Mutants {
    private static final Map<String, String> SOURCES = Map.of(
            "AWS::Events::Rule", "",
            "AWS::SES::ConfigurationSetEventDestination", "",
            "AWS::S3::Bucket", "/Properties/NotificationConfiguration");

    private final JsonNode template;
    private final List<Mutant> found = new ArrayList<>();

    private Mutants(JsonNode template) {
        this.template = template;
    }

    static List<Mutant> of(JsonNode template) {
        var mutants = new Mutants(template);
        mutants.variables("Globals", JsonPointer.compile("/Globals/Function"));
        template.path("Resources").fieldNames().forEachRemaining(mutants::resource);
        return List.copyOf(mutants.found);
    }

    private void resource(String logicalId) {
        var at = JsonPointer.compile("/Resources").appendProperty(logicalId);
        var properties = at.appendProperty("Properties");
        variables(logicalId, properties);
        statements(logicalId, properties.appendProperty("Policies"));
        substitutions(logicalId, properties.appendProperty("DefinitionSubstitutions"));
        events(logicalId, properties.appendProperty("Events"));
        var source = SOURCES.get(template.at(at).path("Type").asText());
        if (source != null
                && !template.at(at.append(JsonPointer.compile(source))).isMissingNode()) {
            var speaker = template.at(properties.appendProperty("ConfigurationSetName"))
                    .path("Ref");
            add(
                    Kind.EVENT_SOURCE,
                    logicalId,
                    source,
                    at.append(JsonPointer.compile(source)),
                    told(speaker.asText(logicalId)));
        }
    }

    private void variables(String owner, JsonPointer function) {
        var variables = function.append(JsonPointer.compile("/Environment/Variables"));
        names(variables)
                .forEach(name -> add(
                        Kind.VARIABLE,
                        owner,
                        name,
                        variables.appendProperty(name),
                        List.of(List.of(owner), List.of(name))));
    }

    private void statements(String owner, JsonPointer policies) {
        indexes(policies).forEach(policy -> {
            var statements = policy.appendProperty("Statement");
            indexes(statements).forEach(statement -> statement(owner, statement));
        });
    }

    private void statement(String owner, JsonPointer statement) {
        var sid = template.at(statement).path("Sid").asText();
        list(statement, "Action").forEach(at -> {
            var action = template.at(at).asText();
            add(Kind.ACTION, owner, sid + " " + action, at, List.of(names(owner), List.of(action)));
        });
        var resources = list(statement, "Resource");
        if (resources.size() > 1) {
            resources.forEach(at -> add(
                    Kind.RESOURCE,
                    owner,
                    sid + " " + template.at(at),
                    at,
                    List.of(names(owner), List.of(named(template.at(at))))));
        }
    }

    /** What stands for the resource in its ARN: the logical id, or the last part before the name. */
    private static String named(JsonNode resource) {
        var attribute = resource.path("Fn::GetAtt");
        return attribute.isMissingNode()
                ? resource.path("Fn::Sub").asText().replaceFirst(".*:([a-z-]+)/.*", "$1")
                : attribute.get(0).asText();
    }

    private void substitutions(String owner, JsonPointer substitutions) {
        names(substitutions)
                .forEach(name -> add(
                        Kind.SUBSTITUTION, owner, name, substitutions.appendProperty(name), List.of(List.of(name))));
    }

    private void events(String owner, JsonPointer events) {
        names(events).forEach(name -> add(Kind.EVENT_SOURCE, owner, name, events.appendProperty(name), told(owner)));
    }

    private static List<List<String>> told(String owner) {
        return List.of(names(owner));
    }

    /** Buckets and the machine have names of their own. */
    private static List<String> names(String owner) {
        return List.of(owner, owner.toLowerCase(Locale.ROOT), owner.replace("BillingCycle", "billing-cycle"));
    }

    private void add(Kind kind, String owner, String thing, JsonPointer place, List<List<String>> names) {
        found.add(new Mutant(kind, owner, thing, place, names));
    }

    private List<String> names(JsonPointer object) {
        var names = new ArrayList<String>();
        template.at(object).fieldNames().forEachRemaining(names::add);
        return names;
    }

    /** The places of a statement's actions or resources; one alone may stand without a list. */
    private List<JsonPointer> list(JsonPointer statement, String name) {
        var list = statement.appendProperty(name);
        return template.at(list).isArray() ? indexes(list) : List.of(list);
    }

    private List<JsonPointer> indexes(JsonPointer array) {
        var places = new ArrayList<JsonPointer>();
        for (int n = 0; n < template.at(array).size(); n++) {
            places.add(array.appendIndex(n));
        }
        return places;
    }
}
