package perennial.ingest;

import java.util.Optional;
import perennial.contract.Finding;

/**
 * How far the import of a file has come.
 *
 * @param version raised with every checkpoint
 * @param records records done
 * @param parts result files written of each kind
 * @param refusal why the rest could not be read; null while it could
 * @param refusedFrom the line from which on nothing could be read; 0 while it could
 */
public record Checkpoint(
        DroppedFile file,
        long version,
        boolean finished,
        long records,
        int parts,
        Counts counts,
        Finding refusal,
        long refusedFrom) {

    /** The beginning of an import, which an earlier one that could read nothing may have preceded. */
    static Checkpoint again(DroppedFile file, Optional<Long> storedVersion) {
        return new Checkpoint(file, storedVersion.orElse(0L), false, 0, 0, Counts.NONE, null, 0);
    }

    /** A file of which nothing could be read may be tried again: the reason may lie in missing settings. */
    boolean isSettled() {
        return finished && records > 0;
    }

    Checkpoint afterRecord() {
        return new Checkpoint(file, version, finished, records + 1, parts, counts, refusal, refusedFrom);
    }

    Checkpoint with(Imported outcome) {
        return outcome instanceof Imported.Refused(var line, var finding)
                ? new Checkpoint(file, version, finished, records, parts, counts, finding, line)
                : new Checkpoint(file, version, finished, records, parts, counts.plus(outcome), refusal, refusedFrom);
    }

    /** The part that ends here is done. */
    Checkpoint closed(boolean isLast) {
        return new Checkpoint(file, version + 1, isLast, records, parts + 1, counts, refusal, refusedFrom);
    }
}
