package perennial.ingest;

import perennial.contract.Finding;

/** What became of one line of a file of usage. */
sealed interface UsageOutcome {
    /** Stored, or found stored already. */
    record Kept(boolean isNew) implements UsageOutcome {}

    record Rejected(long line, String contract, Finding finding) implements UsageOutcome {}
}
