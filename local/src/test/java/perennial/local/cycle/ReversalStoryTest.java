package perennial.local.cycle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.Test;
import perennial.platform.Json;
import perennial.pricing.AContract;

/** A wrong run is reversed by the deployed function with its own role. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ReversalStoryTest {
    @AutoClose
    private final Town town = new Town(3);

    @Test
    void what_a_run_got_wrong_is_credited_and_billed_again_with_the_rehearsals_hash() {
        town.run(Town.BUSINESS_DATE);
        town.correct(2, AContract.monthly().withLines("39.95"));
        var rehearsed = reverse(null);
        assertEquals(1, rehearsed.path("corrections").size(), rehearsed::toString);
        assertEquals(3, town.numbers().size());
        assertTrue(reverse("0".repeat(64)).path("errorMessage").asText().contains("REHEARSAL_OUTDATED"));
        var reversed = reverse(rehearsed.path("hash").asText());
        assertEquals(2, reversed.path("issued").size(), reversed::toString);
        assertEquals(5, town.journals());
        assertEquals(0, reverse(null).path("corrections").size());
        assertEquals(List.of(), town.cloud.witness().missing());
    }

    private JsonNode reverse(String hash) {
        var task = new HashMap<String, Object>(Map.of("run", "acme/" + Town.BUSINESS_DATE));
        task.put("rehearsal", hash);
        return Json.tree(
                town.cloud.invoke("ReverseRunFunction", Json.text(task)).payload());
    }
}
