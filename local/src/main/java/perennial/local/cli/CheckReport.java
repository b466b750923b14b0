package perennial.local.cli;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import perennial.contract.Contract;
import perennial.contract.Finding;
import perennial.contract.Verdict;
import perennial.ingest.read.Reading;

/** What check tells, record by record; it counts and keeps nothing else. */
abstract class CheckReport {
    private final Map<Verdict.Kind, Long> counts = new EnumMap<>(Verdict.Kind.class);

    final void contract(Path file, long line, Contract contract, Looked looked) {
        count(looked.verdict().kind());
        tell(file, line, contract, looked);
    }

    final void rejected(Path file, Reading.Rejected rejected) {
        count(Verdict.Kind.REJECTED);
        tell(file, rejected.line(), rejected.externalId(), rejected.findings());
    }

    final void refused(Path file, Reading.Refused refused) {
        count(Verdict.Kind.REJECTED);
        tell(file, refused.line(), "", List.of(refused.finding()));
    }

    /** Ends the report; whether nothing was rejected. */
    final boolean end() {
        summarise();
        return counted(Verdict.Kind.REJECTED) == 0;
    }

    final long counted(Verdict.Kind kind) {
        return counts.getOrDefault(kind, 0L);
    }

    private void count(Verdict.Kind kind) {
        counts.merge(kind, 1L, Long::sum);
    }

    /** Tells of a contract that was read. */
    protected abstract void tell(Path file, long line, Contract contract, Looked looked);

    /** Tells of a row that was not. */
    protected abstract void tell(Path file, long line, String externalId, List<Finding> findings);

    protected abstract void summarise();
}
