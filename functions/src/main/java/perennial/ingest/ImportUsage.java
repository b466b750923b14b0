package perennial.ingest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import perennial.contract.Finding;
import perennial.delivery.document.SpreadsheetLine;
import perennial.failure.RetryableFailure;
import perennial.ingest.read.UsageReader;
import perennial.ingest.read.UsageReading;
import perennial.platform.Json;
import perennial.settings.SettingsSource;

/** Imports one dropped file of metered events. The same file, or the same event, once more changes nothing. */
public final class ImportUsage {
    private static final List<String> COLUMNS =
            List.of("line", "contract", "code", "field", "value", "message", "remedy");

    private final DropFolder folder;
    private final UsageBook book;
    private final SettingsSource settings;
    private final InstantSource clock;
    private final UsageReader reader = new UsageReader();

    public ImportUsage(DropFolder folder, UsageBook book, SettingsSource settings, InstantSource clock) {
        this.folder = folder;
        this.book = book;
        this.settings = settings;
        this.clock = clock;
    }

    /** How many events of a file are new, were known before, and were rejected. */
    public record Done(String file, long accepted, long known, long rejected) {}

    /** Keeps every event of the file that can be kept, and writes beside it what became of the others. */
    public Done run(DroppedFile file) {
        var results = new UsageResults();
        var batch = new UsageBatch(new TellUsage(book, settings.current(), clock), results::add);
        try (var in = folder.open(file.key())) {
            reader.read(in, reading -> take(reading, batch, results));
        } catch (IOException | UncheckedIOException broken) {
            throw new RetryableFailure("FILE_UNREADABLE", "the file could not be read to its end", broken);
        }
        batch.flush();
        return write(file, results);
    }

    private static void take(UsageReading reading, UsageBatch batch, UsageResults results) {
        switch (reading) {
            case UsageReading.Told told -> batch.add(told.usage().contractId(), told);
            case UsageReading.Rejected(var line, var event, var findings) ->
                findings.forEach(finding -> results.reject(line, event, finding));
            case UsageReading.Refused(var line, var finding) -> results.reject(line, "", finding);
        }
    }

    private Done write(DroppedFile file, UsageResults results) {
        var done = new Done(file.key(), results.accepted, results.known, results.rejected);
        folder.write(
                file.result("rejected.csv"),
                results.table.toString().getBytes(StandardCharsets.UTF_8),
                "text/csv; charset=utf-8");
        folder.write(file.result("summary.json"), Json.bytes(done), "application/json");
        return done;
    }

    /** Counts outcomes, and lists what was rejected. */
    private static final class UsageResults {
        private final StringBuilder table = new StringBuilder(SpreadsheetLine.of(COLUMNS));
        private long accepted;
        private long known;
        private long rejected;

        void add(UsageOutcome outcome) {
            switch (outcome) {
                case UsageOutcome.Kept(var isNew) when isNew -> accepted++;
                case UsageOutcome.Kept kept -> known++;
                case UsageOutcome.Rejected(var line, var contract, var finding) -> reject(line, contract, finding);
            }
        }

        void reject(long line, String contract, Finding finding) {
            rejected++;
            table.append(SpreadsheetLine.of(Arrays.asList(
                    Long.toString(line),
                    contract,
                    finding.code(),
                    finding.field(),
                    finding.value(),
                    finding.message(),
                    finding.remedy())));
        }
    }
}
