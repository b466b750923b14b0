package perennial.contract;

import java.math.BigDecimal;

/**
 * Something counted at a site and billed by a line.
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

    /** How readings become a quantity. */
    public enum Aggregation {
        SUM,
        MAX,
        LAST,
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
