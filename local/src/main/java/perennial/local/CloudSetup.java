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
 * @param mailsPerSecond the rate at which SES takes mails before it throttles
 */
public record CloudSetup(Stack stack, Instant start, Optional<Path> data, Path dynamoDbJars, int mailsPerSecond) {
    /** More than any run sends at one instant, for functions do not pause where time is virtual. */
    private static final int MAILS_PER_SECOND = 1_000_000;

    /**
     * @param template the template file
     * @param parameters values for its parameters instead of their defaults
     * @throws perennial.local.template.TemplateFault when the template cannot be run
     */
    public static CloudSetup of(Path template, Map<String, String> parameters, Instant start, Path dynamoDbJars) {
        return of(TemplateReader.read(template, parameters), start, dynamoDbJars);
    }

    public static CloudSetup of(Stack stack, Instant start, Path dynamoDbJars) {
        return new CloudSetup(stack, start, Optional.empty(), dynamoDbJars, MAILS_PER_SECOND);
    }

    /** The same, kept in a directory. */
    public CloudSetup keptIn(Path directory) {
        return new CloudSetup(stack, start, Optional.of(directory), dynamoDbJars, mailsPerSecond);
    }

    public CloudSetup mailsPerSecond(int rate) {
        return new CloudSetup(stack, start, data, dynamoDbJars, rate);
    }
}
