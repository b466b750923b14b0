package perennial.local.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import perennial.ingest.read.ContractReader;
import perennial.ingest.read.Reading;
import perennial.settings.Mapping;

/** Contract files and how to read them. */
record Book(List<Path> files, Optional<Mapping> mapping) {

    /** Reads every record of every file, one after the other. */
    void forEach(BiConsumer<Path, Reading> each) {
        files.forEach(file -> read(file, each));
    }

    private void read(Path file, BiConsumer<Path, Reading> each) {
        try (var in = Files.newInputStream(file)) {
            new ContractReader().read(in, mapping, reading -> each.accept(file, reading));
        } catch (IOException unreadable) {
            throw new RefusedInput("cannot read " + file + ": " + unreadable.getMessage());
        }
    }
}
