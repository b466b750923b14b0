package perennial.ingest.read;

import java.util.List;
import perennial.contract.Finding;

/** What came of one line of a file of usage, counted from 1. */
public sealed interface UsageReading {
    /** A line that can be read. */
    record Told(long line, UsageLine usage) implements UsageReading {}

    /** A line that cannot be read. */
    record Rejected(long line, String eventId, List<Finding> findings) implements UsageReading {}

    /** From this line on nothing can be read. */
    record Refused(long line, Finding finding) implements UsageReading {}
}
