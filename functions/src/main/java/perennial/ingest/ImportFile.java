package perennial.ingest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import perennial.failure.RetryableFailure;
import perennial.ingest.read.ContractReader;
import perennial.settings.SettingsSource;

/**
 * Imports one dropped file of contracts, part by part with a checkpoint after each, so that an import that is cut off
 * goes on where it was. The same file once more changes nothing.
 */
public final class ImportFile {
    private final DropFolder folder;
    private final Checkpoints checkpoints;
    private final ContractBook book;
    private final SettingsSource settings;
    private final InstantSource clock;
    private final ContractReader reader;

    public ImportFile(
            ContractReader reader,
            DropFolder folder,
            Checkpoints checkpoints,
            ContractBook book,
            SettingsSource settings,
            InstantSource clock) {
        this.reader = reader;
        this.folder = folder;
        this.checkpoints = checkpoints;
        this.book = book;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Imports the file, or goes on with it.
     *
     * @param hasTime whether there is time for more
     * @return how far it has come; not finished when time was up
     */
    public Checkpoint run(DroppedFile file, BooleanSupplier hasTime) {
        var stored = checkpoints.find(file);
        if (stored.filter(Checkpoint::isSettled).isPresent()) {
            return stored.get();
        }
        var begun = stored.filter(checkpoint -> !checkpoint.finished())
                .orElseGet(() -> Checkpoint.again(file, stored.map(Checkpoint::version)));
        return goOn(begun, hasTime);
    }

    private Checkpoint goOn(Checkpoint begun, BooleanSupplier hasTime) {
        var inForce = settings.current();
        var mapping = Optional.ofNullable(inForce.mappings().get(begun.file().source()));
        var parts = new ImportParts(folder, checkpoints, begun, hasTime);
        var contracts = new ImportContracts(book, inForce, clock, parts::add);
        try (var in = folder.open(begun.file().key())) {
            boolean ended = reader.readFrom(begun.records(), in, mapping, reading -> {
                contracts.take(reading);
                return parts.goesOn(contracts::flush, reading);
            });
            contracts.flush();
            return ended ? parts.finish() : parts.last();
        } catch (IOException | UncheckedIOException broken) {
            throw new RetryableFailure("FILE_UNREADABLE", "the file could not be read to its end", broken);
        }
    }
}
