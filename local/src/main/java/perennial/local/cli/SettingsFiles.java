package perennial.local.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import perennial.contract.Finding;
import perennial.ingest.read.LastingContent;
import perennial.ingest.read.SettingReading;
import perennial.ingest.read.SettingsReader;
import perennial.settings.Mapping;
import perennial.settings.Setting;
import perennial.settings.Settings;

/** Settings documents from files; one that cannot be used refuses the whole command. */
final class SettingsFiles {
    private SettingsFiles() {}

    /** The settings of the sample book. */
    static List<Path> samples() {
        return in(Home.sampleSettings());
    }

    /** The files that are meant: a folder means its JSON files. */
    static List<Path> expanded(List<Path> given) {
        return given.stream()
                .flatMap(path -> Files.isDirectory(path) ? in(path).stream() : Stream.of(path))
                .toList();
    }

    private static List<Path> in(Path folder) {
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
        } catch (IOException missing) {
            throw new RefusedInput("no settings can be read from " + folder + "; check the path of --settings");
        }
    }

    static Settings read(List<Path> files) {
        var known = new LinkedHashMap<String, Setting>();
        files.forEach(file -> documents(file).forEach(setting -> add(file, setting, known)));
        return Settings.of(known.values());
    }

    private static void add(Path file, Setting setting, Map<String, Setting> known) {
        var earlier = known.put(setting.getClass().getSimpleName() + " " + setting.name(), setting);
        if (earlier != null && !earlier.mayBecome(setting)) {
            throw new RefusedInput(complaint(file, 1, LastingContent.refusal(setting)));
        }
    }

    static Mapping mapping(Path file) {
        return documents(file).stream()
                .filter(Mapping.class::isInstance)
                .map(Mapping.class::cast)
                .findFirst()
                .orElseThrow(() -> new RefusedInput(file + " is no mapping: its /kind must be Mapping"));
    }

    private static List<Setting> documents(Path file) {
        BookOptions.requireReadable(file);
        var documents = new ArrayList<Setting>();
        try (var in = Files.newInputStream(file)) {
            new SettingsReader().read(in, reading -> documents.add(accepted(file, reading)));
        } catch (IOException unreadable) {
            throw new RefusedInput("cannot read " + file + ": " + unreadable.getMessage());
        }
        return documents;
    }

    private static Setting accepted(Path file, SettingReading reading) {
        return switch (reading) {
            case SettingReading.Accepted(var line, var setting) -> setting;
            case SettingReading.Rejected(var line, var name, var findings) ->
                throw new RefusedInput(complaint(file, line, findings.getFirst()));
            case SettingReading.Refused(var line, var finding) ->
                throw new RefusedInput(complaint(file, line, finding));
        };
    }

    private static String complaint(Path file, long line, Finding finding) {
        var value = finding.value() == null ? "" : " is \"" + finding.value() + "\"";
        return file + ", line " + line + ": " + finding.field() + value + ": " + finding.message() + " - "
                + finding.remedy();
    }
}
