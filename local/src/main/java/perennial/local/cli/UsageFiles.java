package perennial.local.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import perennial.ingest.read.Reading;
import perennial.ingest.read.UsageReader;
import perennial.ingest.read.UsageReading;
import perennial.ingest.read.UsageReading.Told;

/** Files of metered events, read as an import reads them. */
record UsageFiles(List<Path> files) {

    /** Reads every line; one that is no event is rejected, and a file that cannot be read to its end is refused. */
    void forEach(Consumer<Told> told, Consumer<Reading.Rejected> rejected) {
        files.forEach(file -> read(file, reading -> {
            switch (reading) {
                case Told line -> told.accept(line);
                case UsageReading.Rejected(var line, var event, var findings) ->
                    rejected.accept(new Reading.Rejected(line, event, findings));
                case UsageReading.Refused(var line, var finding) ->
                    throw new RefusedInput(
                            file + ", line " + line + ": " + finding.message() + " - " + finding.remedy());
            }
        }));
    }

    private static void read(Path file, Consumer<UsageReading> each) {
        BookOptions.requireReadable(file);
        try (var in = Files.newInputStream(file)) {
            new UsageReader().read(in, each);
        } catch (IOException unreadable) {
            throw new RefusedInput("cannot read " + file + ": " + unreadable.getMessage());
        }
    }
}
