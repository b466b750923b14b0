package perennial.ingest.read;

import perennial.contract.Finding;
import perennial.contract.Severity;

/** A file that cannot be read any further, with the line from which on and why. */
final class UnreadableFile extends Exception {
    private static final long serialVersionUID = 1L;

    private final long line;
    private final transient Finding finding;

    private UnreadableFile(long line, Finding finding) {
        super(finding.message());
        this.line = line;
        this.finding = finding;
    }

    static UnreadableFile at(long line, String code, String value, String message, String remedy) {
        return new UnreadableFile(line, new Finding(code, Severity.REJECT, "", value, message, remedy));
    }

    Reading.Refused reading() {
        return new Reading.Refused(line, finding);
    }
}
