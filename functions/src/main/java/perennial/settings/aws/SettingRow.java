package perennial.settings.aws;

import java.util.Locale;
import perennial.platform.Item;
import perennial.platform.Json;
import perennial.platform.Key;
import perennial.platform.Table;
import perennial.settings.Setting;
import perennial.settings.SettingKind;

/**
 * A settings document as rows: one among all documents in force, so that one query reads them all, and one for each
 * version, which is never written again.
 */
final class SettingRow {
    static final String IN_FORCE = "IN_FORCE";

    private SettingRow() {}

    static Key inForceKey(Setting setting) {
        return Table.SETTINGS.key(IN_FORCE, id(setting));
    }

    static Item inForce(Setting setting, long version) {
        return filled(inForceKey(setting), setting, version);
    }

    static Item version(Setting setting, long version) {
        return filled(versionKey(id(setting), version), setting, version);
    }

    static Key versionKey(String id, long version) {
        return Table.SETTINGS.key(id, String.format(Locale.ROOT, "V#%010d", version));
    }

    static Setting read(Item row) {
        var kind = SettingKind.of(row.text("kind")).orElseThrow();
        return Json.read(row.text("content"), kind.type());
    }

    private static Item filled(Key key, Setting setting, long version) {
        return Item.at(key)
                .with("version", version)
                .with("kind", setting.getClass().getSimpleName())
                .with("content", Json.text(setting));
    }

    private static String id(Setting setting) {
        return setting.getClass().getSimpleName() + "#" + setting.name();
    }
}
