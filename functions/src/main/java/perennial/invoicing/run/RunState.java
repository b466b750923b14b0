package perennial.invoicing.run;

import java.util.Set;

/** Where a billing run stands. */
public enum RunState {
    /** Claimed; being planned, drafted or reviewed. */
    OPEN,
    /** Reviewed; a person decides. */
    AWAITING_APPROVAL,
    /** Approved; numbers are being given. */
    ISSUING,
    /** Done, and its counts agree. */
    CLOSED,
    /** A person refused; the drafts are discarded. */
    REJECTED,
    /** A later run of the entity took over before this one was approved. */
    SUPERSEDED,
    /** Broken off; another execution may take it over. */
    FAILED;

    private static final Set<RunState> WORKING = Set.of(OPEN, ISSUING);
    private static final Set<RunState> BROKEN_OFF = Set.of(FAILED, REJECTED);

    /** Whether an execution is at work and holds a lease. */
    boolean isWorking() {
        return WORKING.contains(this);
    }

    /** Whether the run ended without having done what it was for. */
    boolean isBrokenOff() {
        return BROKEN_OFF.contains(this);
    }
}
