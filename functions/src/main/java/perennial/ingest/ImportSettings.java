package perennial.ingest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import perennial.contract.Finding;
import perennial.delivery.document.SpreadsheetLine;
import perennial.failure.RetryableFailure;
import perennial.ingest.read.LastingContent;
import perennial.ingest.read.SettingReading;
import perennial.ingest.read.SettingsReader;
import perennial.platform.Json;
import perennial.settings.Setting;
import perennial.settings.SettingsKeeper;

/** Imports one dropped file of settings documents. The same file once more changes nothing. */
public final class ImportSettings {
    private static final List<String> COLUMNS =
            List.of("line", "document", "code", "field", "value", "message", "remedy");

    private final DropFolder folder;
    private final SettingsKeeper keeper;
    private final SettingsReader reader = new SettingsReader();

    public ImportSettings(DropFolder folder, SettingsKeeper keeper) {
        this.folder = folder;
        this.keeper = keeper;
    }

    /** How many documents of a file were kept and refused, as its summary tells. */
    public record Done(String file, List<KeptDocument> accepted, int rejected) {}

    /** A document in force. */
    public record KeptDocument(String kind, String name, long version, boolean changed) {}

    /** Keeps every document of the file that can be kept, and writes beside it what became of each. */
    public Done run(DroppedFile file) {
        var accepted = new ArrayList<KeptDocument>();
        var rejected = new ArrayList<String>();
        try (var in = folder.open(file.key())) {
            reader.read(in, reading -> take(reading, accepted, rejected));
        } catch (IOException | UncheckedIOException broken) {
            throw new RetryableFailure("FILE_UNREADABLE", "the file could not be read to its end", broken);
        }
        var done = new Done(file.key(), accepted, rejected.size());
        write(file, done, rejected);
        return done;
    }

    private void take(SettingReading reading, List<KeptDocument> accepted, List<String> rejected) {
        switch (reading) {
            case SettingReading.Accepted(var line, var setting) -> keep(line, setting, accepted, rejected);
            case SettingReading.Rejected(var line, var name, var findings) ->
                findings.forEach(finding -> rejected.add(cells(line, name, finding)));
            case SettingReading.Refused(var line, var finding) -> rejected.add(cells(line, "", finding));
        }
    }

    private void keep(long line, Setting setting, List<KeptDocument> accepted, List<String> rejected) {
        var kind = setting.getClass().getSimpleName();
        var kept = keeper.keep(setting);
        if (kept.refused()) {
            rejected.add(cells(line, kind + " " + setting.name(), LastingContent.refusal(setting)));
        } else {
            accepted.add(new KeptDocument(kind, setting.name(), kept.version(), kept.changed()));
        }
    }

    private void write(DroppedFile file, Done done, List<String> rejected) {
        var table = SpreadsheetLine.of(COLUMNS) + String.join("", rejected);
        folder.write(file.result("rejected.csv"), table.getBytes(StandardCharsets.UTF_8), "text/csv; charset=utf-8");
        folder.write(file.result("summary.json"), Json.bytes(done), "application/json");
    }

    private static String cells(long line, String name, Finding finding) {
        return SpreadsheetLine.of(Arrays.asList(
                Long.toString(line),
                name,
                finding.code(),
                finding.field(),
                finding.value(),
                finding.message(),
                finding.remedy()));
    }
}
