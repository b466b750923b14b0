package perennial.local;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import perennial.local.template.Samples;
import perennial.local.template.Stack;

/** Clouds that run the sample template. */
final class SampleCloud {
    static final Path JARS = Path.of("dynamodb/target/jars");
    static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    private SampleCloud() {}

    static EmbeddedCloud start() {
        return start(Samples.sample());
    }

    static EmbeddedCloud start(Stack stack) {
        return EmbeddedCloud.start(setup(stack));
    }

    static CloudSetup setup(Stack stack) {
        return CloudSetup.of(stack, START, JARS);
    }

    static CloudSetup parameters(Map<String, String> parameters) {
        return CloudSetup.of(Samples.FOLDER.resolve("template.yaml"), parameters, START, JARS);
    }
}
