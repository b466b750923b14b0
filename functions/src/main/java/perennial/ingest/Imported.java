package perennial.ingest;

import java.util.List;
import perennial.contract.Finding;
import perennial.contract.Verdict;

/** What became of one record of a file; {@code line} is where it begins. */
public sealed interface Imported {
    long line();

    /** Stored as this version, or found stored already. */
    record Accepted(long line, String contractId, long version, boolean changed, boolean over, Verdict verdict)
            implements Imported {}

    /** Older than what is stored, and therefore ignored. */
    record Ignored(long line, String contractId, Finding finding) implements Imported {}

    /** Not stored; {@code externalId} is empty where not even that could be read. */
    record Rejected(long line, String externalId, List<Finding> findings) implements Imported {}

    /** From this line on nothing could be read. */
    record Refused(long line, Finding finding) implements Imported {}
}
