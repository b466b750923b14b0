package perennial.ingest;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import perennial.contract.Finding;
import perennial.contract.Severity;
import perennial.delivery.document.SpreadsheetLine;
import perennial.platform.Json;

/**
 * The result files of one part of an import: accepted records as JSON Lines, rejected ones as CSV with one line for each
 * finding. No cell of the CSV can be taken for a formula.
 */
final class Results {
    private static final List<String> COLUMNS =
            List.of("line", "contract", "code", "severity", "field", "value", "message", "remedy");

    private final StringBuilder accepted = new StringBuilder();
    private final StringBuilder rejected = new StringBuilder(SpreadsheetLine.of(COLUMNS));

    /** A line of the accepted file. */
    private record AcceptedLine(
            long line, String contract, long version, String outcome, String verdict, List<Finding> findings) {}

    void add(Imported outcome) {
        switch (outcome) {
            case Imported.Accepted found -> accepted(found);
            case Imported.Ignored(var line, var id, var finding) ->
                accepted.append(Json.text(new AcceptedLine(line, id, 0, "IGNORED", null, List.of(finding))))
                        .append('\n');
            case Imported.Rejected(var line, var id, var findings) ->
                findings.stream()
                        .filter(finding -> finding.severity() == Severity.REJECT)
                        .forEach(finding -> reject(line, id, finding));
            case Imported.Refused(var line, var finding) -> reject(line, "", finding);
        }
    }

    byte[] acceptedFile() {
        return accepted.toString().getBytes(StandardCharsets.UTF_8);
    }

    byte[] rejectedFile() {
        return rejected.toString().getBytes(StandardCharsets.UTF_8);
    }

    private void accepted(Imported.Accepted found) {
        var line = new AcceptedLine(
                found.line(),
                found.contractId(),
                found.version(),
                found.changed() ? "STORED" : "UNCHANGED",
                found.verdict().kind().name(),
                found.verdict().findings());
        accepted.append(Json.text(line)).append('\n');
    }

    private void reject(long line, String id, Finding finding) {
        rejected.append(SpreadsheetLine.of(Arrays.asList(
                Long.toString(line),
                id,
                finding.code(),
                finding.severity().name(),
                finding.field(),
                finding.value(),
                finding.message(),
                finding.remedy())));
    }
}
