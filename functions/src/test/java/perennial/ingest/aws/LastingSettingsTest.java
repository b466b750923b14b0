package perennial.ingest.aws;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import perennial.settings.Settings;
import perennial.settings.aws.StoredSettings;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class LastingSettingsTest {
    private static final String BOOK = """
            {"kind":"PriceBook","name":"2027","entries":[
              {"serviceCode":"MON","region":"TX","unitAmount":"39.90"},
              {"serviceCode":"MON","model":"TIERED_VOLUME","tiers":[{"upTo":"10","unitAmount":49.90},{"unitAmount":"45"}]}]}
            """;

    private static final String INDEX = """
            {"kind":"PriceIndex","name":"cpi","values":[
              {"published":"2026-02-12","value":"319.0"},{"published":"2026-01-14","value":"317.6"}%s]}
            """;

    private final DropTable table = new DropTable();

    @Test
    void a_price_book_comes_in_once_and_the_same_one_again_changes_nothing() {
        table.settings(BOOK);
        var again = table.settings(BOOK);
        assertEquals(0, again.rejected());
        assertEquals(1, again.accepted().getFirst().version());
        assertEquals(2, current().priceBooks().get("2027").entries().size());
    }

    @Test
    void another_content_under_a_known_name_is_refused_with_the_remedy() {
        table.settings(BOOK);
        var changed = table.settings(BOOK.replace("39.90", "41.90"));
        assertEquals(1, changed.rejected());
        assertTrue(rejected().contains("PRICE_BOOK_IMMUTABLE"), rejected());
        assertTrue(rejected().contains("new name"), rejected());
        var first = current().priceBooks().get("2027").entries().getFirst();
        assertEquals(new BigDecimal("39.90"), first.unitAmount());
    }

    @Test
    void an_index_grows_by_values_published_later() {
        table.settings(INDEX.formatted(""));
        var grown = table.settings(INDEX.formatted(",{\"published\":\"2026-03-11\",\"value\":\"320.1\"}"));
        assertEquals(0, grown.rejected());
        var index = current().priceIndexes().get("cpi");
        assertEquals(
                new BigDecimal("319.0"), index.on(LocalDate.of(2026, 3, 10)).orElseThrow());
        assertEquals(
                new BigDecimal("320.1"), index.on(LocalDate.of(2026, 3, 11)).orElseThrow());
        assertTrue(index.on(LocalDate.of(2026, 1, 13)).isEmpty());
    }

    @Test
    void what_an_index_has_published_is_never_rewritten() {
        table.settings(INDEX.formatted(""));
        table.settings(INDEX.formatted("").replace("317.6", "317.9"));
        assertTrue(rejected().contains("PRICE_INDEX_REWRITTEN"), rejected());
        table.settings(INDEX.formatted(",{\"published\":\"2026-01-20\",\"value\":\"1\"}"));
        assertTrue(rejected().contains("PRICE_INDEX_REWRITTEN"), rejected());
        assertEquals(2, current().priceIndexes().get("cpi").values().size());
    }

    private Settings current() {
        return StoredSettings.uncached(table.store, LocalDate.of(2026, 3, 1).atStartOfDay(ZoneOffset.UTC)::toInstant)
                .current();
    }

    private String rejected() {
        return table.file("outbound/settings/some.json.rejected.csv");
    }
}
