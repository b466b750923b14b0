package perennial.local.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import perennial.platform.Json;
import perennial.settings.Setting;
import perennial.settings.SettingKind;
import perennial.settings.Settings;

/** Settings documents from files. */
final class SettingsFiles {
    private SettingsFiles() {}

    /** The settings of the sample book. */
    static List<Path> samples() {
        try (var files = Files.list(Home.sampleSettings())) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
        } catch (IOException missing) {
            throw new RefusedInput("the sample settings are not in " + Home.sampleSettings() + "; give --settings");
        }
    }

    static Settings read(List<Path> files) {
        return Settings.of(files.stream().map(SettingsFiles::one).toList());
    }

    static Setting one(Path file) {
        BookOptions.requireReadable(file);
        try {
            var document = Json.tree(Files.readAllBytes(file));
            var word = document.path("kind").asText();
            var kind = SettingKind.of(word)
                    .orElseThrow(
                            () -> new RefusedInput(file + ": /kind is \"" + word + "\", which is no kind of settings"));
            return Json.read(document, kind.type());
        } catch (IOException unreadable) {
            throw new RefusedInput("cannot read " + file + ": " + unreadable.getMessage());
        }
    }
}
