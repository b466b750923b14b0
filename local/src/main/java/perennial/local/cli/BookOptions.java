package perennial.local.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import perennial.settings.Settings;
import picocli.CommandLine.Option;

/** The files that a book of contracts is read from. */
final class BookOptions {
    @Option(
            names = "--contracts",
            paramLabel = "FILE",
            required = true,
            description = "Contracts as JSON, JSON Lines or CSV; may be given several times.")
    private List<Path> contracts;

    @Option(
            names = "--mapping",
            paramLabel = "FILE",
            description =
                    "How the columns of CSV files become contracts (JSON); without it headers are canonical paths.")
    private Path mapping;

    @Option(
            names = "--settings",
            paramLabel = "FILE",
            description = "Settings documents (JSON), or a folder of them, instead of the shipped sample ones; may be"
                    + " given several times.")
    private List<Path> settings = List.of();

    Book book() {
        contracts.forEach(BookOptions::requireReadable);
        return new Book(contracts, Optional.ofNullable(mapping).map(SettingsFiles::mapping));
    }

    Settings settings() {
        return SettingsFiles.read(settings.isEmpty() ? SettingsFiles.samples() : SettingsFiles.expanded(settings));
    }

    static void requireReadable(Path file) {
        if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
            throw new RefusedInput(file + " is no file that can be read; check the path");
        }
    }
}
