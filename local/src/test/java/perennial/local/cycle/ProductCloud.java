package perennial.local.cycle;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import perennial.local.CloudSetup;
import perennial.local.EmbeddedCloud;

/** The product's own template, running. */
final class ProductCloud {
    private static final Path TEMPLATE = Path.of("../template.yaml");
    private static final Path JARS = Path.of("dynamodb/target/jars");

    private ProductCloud() {}

    static EmbeddedCloud start(Instant start) {
        return EmbeddedCloud.start(CloudSetup.of(TEMPLATE, Map.of(), start, JARS));
    }
}
