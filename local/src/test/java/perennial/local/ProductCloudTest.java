package perennial.local;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ProductCloudTest {
    @Test
    void the_products_own_template_starts() {
        var setup = CloudSetup.of(Path.of("../template.yaml"), Map.of(), SampleCloud.START, SampleCloud.JARS);
        try (var cloud = EmbeddedCloud.start(setup)) {
            assertEquals(SampleCloud.START, cloud.timeline().now());
        }
    }
}
