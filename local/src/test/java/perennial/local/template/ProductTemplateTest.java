package perennial.local.template;

import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ProductTemplateTest {
    @Test
    void the_products_own_template_is_understood() {
        var stack = TemplateReader.read(Path.of("../template.yaml"), Map.of());
        assertFalse(stack.functions().isEmpty());
    }
}
