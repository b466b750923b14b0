package perennial.local.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import perennial.local.play.Drop;
import perennial.settings.Settings;

/**
 * What a run is given.
 *
 * @param settings what the settings and the mapping say
 * @param settingsFiles dropped first
 * @param contractFiles dropped then
 * @param usage dropped day by day
 */
record RunInput(Settings settings, List<Drop> settingsFiles, List<Drop> contractFiles, UsageFiles usage) {
    private static final String LEGACY = "dealer-classic";

    static RunInput of(List<Path> contracts, Path mapping, List<Path> settings) {
        var documents = settings.isEmpty() ? SettingsFiles.samples() : SettingsFiles.expanded(settings);
        return contracts.isEmpty() ? samples(documents) : given(contracts, mapping, documents);
    }

    RunInput with(UsageFiles told) {
        return new RunInput(settings, settingsFiles, contractFiles, told);
    }

    private static RunInput samples(List<Path> documents) {
        var mapping = Home.samples().resolve(LEGACY + ".mapping.json");
        var files = List.of(
                Drop.of(Home.samples().resolve("contracts.jsonl"), "samples"),
                Drop.of(Home.samples().resolve(LEGACY + ".csv"), LEGACY));
        return new RunInput(
                SettingsFiles.read(documents), settings(documents, mapping), files, new UsageFiles(List.of()));
    }

    private static RunInput given(List<Path> contracts, Path mapping, List<Path> documents) {
        contracts.forEach(BookOptions::requireReadable);
        var source = mapping == null ? "files" : SettingsFiles.mapping(mapping).source();
        var files = contracts.stream().map(file -> Drop.of(file, source)).toList();
        requireDistinctNames(contracts);
        return new RunInput(
                SettingsFiles.read(documents), settings(documents, mapping), files, new UsageFiles(List.of()));
    }

    private static List<Drop> settings(List<Path> documents, Path mapping) {
        return Stream.concat(documents.stream(), Stream.ofNullable(mapping))
                .map(file -> Drop.of(file, Drop.SETTINGS))
                .toList();
    }

    /** Files are dropped under their names, so that a later one would replace an earlier one. */
    private static void requireDistinctNames(List<Path> files) {
        long names = files.stream().map(Path::getFileName).distinct().count();
        if (names < files.size()) {
            throw new RefusedInput("two of the contract files have the same name; rename one");
        }
    }
}
