package perennial.settings.aws;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import perennial.platform.MemoryStore;
import perennial.platform.Query;
import perennial.platform.Table;
import perennial.settings.NumberSeries;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class StoredSettingsTest {
    private final MemoryStore store = new MemoryStore();
    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-01-01T00:00:00Z"));
    private final StoredSettings settings = new StoredSettings(store, now::get);

    @Test
    void a_changed_document_is_a_new_version_and_the_old_one_stays() {
        assertEquals(1, settings.keep(series("A-")).version());
        assertEquals(2, settings.keep(series("B-")).version());
        assertEquals("B-", settings.current().series().get("main").prefix());
        assertEquals(2, store.all(Query.of(Table.SETTINGS, "NumberSeries#main")).size());
    }

    @Test
    void the_same_document_again_changes_nothing() {
        assertTrue(settings.keep(series("A-")).changed());
        assertFalse(settings.keep(series("A-")).changed());
        assertEquals(1, store.all(Query.of(Table.SETTINGS, "NumberSeries#main")).size());
    }

    @Test
    void what_another_function_keeps_is_seen_within_half_a_minute() {
        settings.keep(series("A-"));
        settings.current();
        new StoredSettings(store, now::get).keep(series("B-"));
        assertEquals("A-", settings.current().series().get("main").prefix());
        now.set(now.get().plusSeconds(30));
        assertEquals("B-", settings.current().series().get("main").prefix());
    }

    private static NumberSeries series(String prefix) {
        return new NumberSeries("main", prefix, false, 6);
    }
}
