package perennial.contract;

/** What a finding does to the contract, mildest first. */
public enum Severity {
    /** Worth knowing. */
    INFO,
    /** Billed; somebody should look. */
    WARN,
    /** Billed, but not by this channel. */
    BLOCK_CHANNEL,
    /** Billed, but nothing is charged automatically. */
    BLOCK_AUTOPAY,
    /** Stored, not billed until it is repaired. */
    HOLD,
    /** Not stored. */
    REJECT
}
