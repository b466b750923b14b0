package perennial.local.template;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** Reads state machines. */
final class Machines {
    private final Path base;

    /**
     * @param base the folder of the template, from which definitions are named
     */
    Machines(Path base) {
        this.base = base;
    }

    void read(Resource resource, Parts parts) {
        var properties = resource.properties();
        parts.machines.add(new StateMachine(
                resource.logicalId(),
                resource.name(),
                resource.arn(),
                definition(properties),
                substitutions(properties),
                express(properties),
                Policies.role(resource, parts)));
        new Events(resource, parts).read();
        properties.ignore("Name");
        properties.unchecked(
                "AutoPublishAlias", "DeploymentPreference", "Logging", "Tags", "Tracing", "UseAliasAsEventTarget");
        properties.end();
    }

    private Path definition(Properties properties) {
        var file = base.resolve(properties.text("DefinitionUri"));
        if (!Files.isRegularFile(file)) {
            throw properties.fault("DefinitionUri", "there is no file " + file);
        }
        return file;
    }

    private static Map<String, String> substitutions(Properties properties) {
        var given = properties.child("DefinitionSubstitutions");
        var values = new LinkedHashMap<String, String>();
        given.names().forEach(name -> values.put(name, given.text(name)));
        return values;
    }

    private static boolean express(Properties properties) {
        return switch (properties.optionalText("Type").orElse("STANDARD")) {
            case "STANDARD" -> false;
            case "EXPRESS" -> true;
            default -> throw properties.fault("Type", "must be STANDARD or EXPRESS");
        };
    }
}
