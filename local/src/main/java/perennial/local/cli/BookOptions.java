package perennial.local.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import perennial.ingest.read.Reading;
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

    /** Reads every contract; a row that is none is told, a file that cannot be read to its end is refused. */
    void forEach(Consumer<Reading.Accepted> contract, Consumer<Reading.Rejected> rejected) {
        book().forEach((file, reading) -> {
            switch (reading) {
                case Reading.Accepted accepted -> contract.accept(accepted);
                case Reading.Rejected row -> rejected.accept(row);
                case Reading.Refused(var line, var finding) ->
                    throw new RefusedInput(
                            file + ", line " + line + ": " + finding.message() + " - " + finding.remedy());
            }
        });
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
