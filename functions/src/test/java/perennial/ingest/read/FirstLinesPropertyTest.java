package perennial.ingest.read;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashMap;
import java.util.Random;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FirstLinesPropertyTest {
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void every_identity_is_found_on_the_line_it_came_first(long seed) {
        var random = new Random(seed);
        var lines = new FirstLines();
        var expected = new HashMap<String, Integer>();
        for (int line = 1; line <= 20_000; line++) {
            var id = "C-" + random.nextInt(15_000);
            int first = expected.getOrDefault(id, 0);
            expected.putIfAbsent(id, line);
            assertEquals(first, lines.lineOf("crm", id, line), "seed " + seed + ", line " + line);
        }
    }
}
