package perennial.settings.aws;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import perennial.failure.RetryableFailure;
import perennial.failure.TerminalFailure;
import perennial.platform.Item;
import perennial.platform.Query;
import perennial.platform.Store;
import perennial.platform.Table;
import perennial.platform.Write;
import perennial.platform.WriteConflict;
import perennial.settings.Edition;
import perennial.settings.Editions;
import perennial.settings.Setting;
import perennial.settings.Settings;
import perennial.settings.SettingsKeeper;
import perennial.settings.SettingsSource;

/** Keeps and reads settings. What was read holds for a short time, because settings change rarely. */
public final class StoredSettings implements SettingsSource, SettingsKeeper, Editions {
    private static final Duration FRESH_FOR = Duration.ofSeconds(30);
    private static final int ATTEMPTS = 5;

    private final Store store;
    private final InstantSource clock;
    private final Duration freshFor;
    private final AtomicReference<Snapshot> last = new AtomicReference<>();

    public StoredSettings(Store store, InstantSource clock) {
        this(store, clock, FRESH_FOR);
    }

    private StoredSettings(Store store, InstantSource clock, Duration freshFor) {
        this.store = store;
        this.clock = clock;
        this.freshFor = freshFor;
    }

    /** Settings that are read anew each time, for those who must see what was kept a moment ago. */
    public static StoredSettings uncached(Store store, InstantSource clock) {
        return new StoredSettings(store, clock, Duration.ZERO);
    }

    private record Snapshot(Edition edition, Instant readAt) {}

    @Override
    public Settings current() {
        return inForce().settings();
    }

    @Override
    public Edition inForce() {
        var now = clock.instant();
        var known = last.get();
        if (known == null || !now.isBefore(known.readAt().plus(freshFor))) {
            known = new Snapshot(read(), now);
            last.set(known);
        }
        return known.edition();
    }

    @Override
    public Kept keep(Setting setting) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            var stored = store.get(SettingRow.inForceKey(setting));
            var inForce = stored.map(SettingRow::read);
            long version = stored.map(Item::version).orElse(0L);
            if (inForce.filter(setting::equals).isPresent()) {
                return new Kept(version, false, false);
            }
            if (inForce.isPresent() && !inForce.get().mayBecome(setting)) {
                return new Kept(version, false, true);
            }
            if (isWritten(setting, version + 1)) {
                last.set(null);
                return new Kept(version + 1, true, false);
            }
        }
        throw new RetryableFailure("SETTINGS_BUSY", "others write " + setting.name() + " at the same time");
    }

    private boolean isWritten(Setting setting, long version) {
        var inForce = SettingRow.inForce(setting, version);
        try {
            store.commit(List.of(
                    version == 1 ? Write.create(inForce) : Write.replace(inForce),
                    Write.create(SettingRow.version(setting, version))));
            return true;
        } catch (WriteConflict somebodyWasFaster) {
            return false;
        }
    }

    private Edition read() {
        return EditionRow.of(store.all(Query.of(Table.SETTINGS, SettingRow.IN_FORCE)));
    }

    @Override
    public void keep(Edition edition) {
        try {
            store.commit(Write.put(EditionRow.write(edition)));
        } catch (WriteConflict impossible) {
            throw new RetryableFailure("WRITE_REFUSED", "an unconditional write was refused", impossible);
        }
    }

    @Override
    public Settings read(String name) {
        var settings = Settings.of(store.get(EditionRow.key(name)).map(EditionRow::read).stream()
                .flatMap(List::stream)
                .map(document -> SettingRow.versionKey(document.id(), document.version()))
                .flatMap(key -> store.get(key).stream())
                .map(SettingRow::read)
                .toList());
        if (!EditionRow.name(settings).equals(name)) {
            throw new TerminalFailure("EDITION_CHANGED", "the settings " + name + " are not kept as they were");
        }
        return settings;
    }
}
