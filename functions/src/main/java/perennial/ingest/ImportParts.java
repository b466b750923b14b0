package perennial.ingest;

import java.util.function.BooleanSupplier;
import perennial.failure.RetryableFailure;
import perennial.ingest.read.Reading;
import perennial.platform.Json;

/**
 * Divides the import of a file into parts. After each part its result files are written, then the checkpoint: a part
 * that is done again after a failure writes the same files.
 */
final class ImportParts {
    private static final int RECORDS_OF_A_PART = 10_000;
    private static final String CSV = "text/csv; charset=utf-8";
    private static final String JSON_LINES = "application/jsonl";

    private final DropFolder folder;
    private final Checkpoints checkpoints;
    private final BooleanSupplier hasTime;
    private Checkpoint last;
    private Checkpoint current;
    private Results results = new Results();

    ImportParts(DropFolder folder, Checkpoints checkpoints, Checkpoint begun, BooleanSupplier hasTime) {
        this.folder = folder;
        this.checkpoints = checkpoints;
        this.hasTime = hasTime;
        this.last = begun;
        this.current = begun;
    }

    /** Keeps what became of a record. */
    void add(Imported outcome) {
        results.add(outcome);
        current = current.with(outcome);
    }

    /** Counts a record that was taken, closes the part when it is full or time is up; returns whether there is time. */
    boolean goesOn(Runnable flush, Reading reading) {
        if (reading instanceof Reading.Refused) {
            return false;
        }
        current = current.afterRecord();
        boolean timeIsUp = !hasTime.getAsBoolean();
        if (timeIsUp || current.records() - last.records() >= RECORDS_OF_A_PART) {
            flush.run();
            close(current.closed(false));
        }
        return !timeIsUp;
    }

    Checkpoint last() {
        return last;
    }

    /** Closes the last part and writes the summary. */
    Checkpoint finish() {
        var summary = Summary.of(current.closed(true));
        folder.write(last.file().result("summary.json"), Json.bytes(summary), "application/json");
        return close(current.closed(true));
    }

    private Checkpoint close(Checkpoint next) {
        folder.write(
                last.file().result(Summary.part("accepted", next.parts(), "jsonl")),
                results.acceptedFile(),
                JSON_LINES);
        folder.write(last.file().result(Summary.part("rejected", next.parts(), "csv")), results.rejectedFile(), CSV);
        if (!checkpoints.save(next)) {
            throw new RetryableFailure(
                    "IMPORT_BUSY", "somebody else imports " + next.file().key());
        }
        last = next;
        current = next;
        results = new Results();
        return next;
    }
}
