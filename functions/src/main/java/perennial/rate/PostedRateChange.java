package perennial.rate;

import java.util.List;

/** A change whose rows were posted, or are being posted, or were undone. */
public record PostedRateChange(RateChange change, State state, List<RateRow> rows) {

    /** Where a change stands; posting and undoing that were cut off go on where they were. */
    public enum State {
        POSTING,
        POSTED,
        UNDOING,
        UNDONE
    }

    public PostedRateChange {
        rows = List.copyOf(rows);
    }

    public PostedRateChange in(State other) {
        return new PostedRateChange(change, other, rows);
    }
}
