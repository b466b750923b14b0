package perennial.local;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import perennial.local.template.Stack;
import perennial.local.template.TemplateReader;

/**
 * What an embedded cloud is made from.
 *
 * @param stack the template, read
 * @param start virtual time at the first start; a kept cloud goes on where it was
 * @param data where everything is kept across restarts; in memory when empty
 * @param dynamoDbJars the folder that the build of {@code local/dynamodb} fills
 */
public record CloudSetup(Stack stack, Instant start, Optional<Path> data, Path dynamoDbJars) {
    /**
     * @param template the template file
     * @param parameters values for its parameters instead of their defaults
     * @throws perennial.local.template.TemplateFault when the template cannot be run
     */
    public static CloudSetup of(Path template, Map<String, String> parameters, Instant start, Path dynamoDbJars) {
        return new CloudSetup(TemplateReader.read(template, parameters), start, Optional.empty(), dynamoDbJars);
    }

    /** The same, kept in a directory. */
    public CloudSetup keptIn(Path directory) {
        return new CloudSetup(stack, start, Optional.of(directory), dynamoDbJars);
    }
}
