package perennial.contract;

import java.math.BigDecimal;

/**
 * Something counted at a site and billed by a line. Left open, readings are summed up, the period closes with its last
 * day, and a period without a reading is held.
 *
 * @param cutoffDays calendar days after the period within which usage still counts for it
 * @param max most units of a period; more is doubted
 */
public record Meter(
        String meterId,
        String name,
        String unit,
        Aggregation aggregation,
        String siteRef,
        Origin source,
        Integer cutoffDays,
        OnMissing onMissing,
        BigDecimal max) {

    public Meter {
        aggregation = aggregation == null ? Aggregation.SUM : aggregation;
        cutoffDays = cutoffDays == null ? Integer.valueOf(0) : cutoffDays;
        onMissing = onMissing == null ? OnMissing.HOLD : onMissing;
    }

    /** How readings become a quantity. */
    public enum Aggregation {
        SUM,
        MAX,
        /** The latest reading of the period. */
        LAST,
        /** How many different subjects. */
        UNIQUE
    }

    /** By which way readings come. */
    public enum Origin {
        API,
        FILE,
        MANUAL
    }

    /** What is billed when a period has no reading. */
    public enum OnMissing {
        HOLD,
        ESTIMATE,
        ZERO
    }
}
