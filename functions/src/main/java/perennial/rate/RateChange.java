package perennial.rate;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * A change of many prices at once, as a person orders it.
 *
 * @param id names it in every line version that it opens, and for undoing it
 * @param effective the day from which prices change, or the first boundary of the line on or after it
 * @param timing null means {@link Timing#NEXT_BOUNDARY}
 * @param edits single rows that are dropped or get another price than the rule gives them
 */
public record RateChange(
        String id,
        String reason,
        String author,
        LocalDate effective,
        Timing timing,
        Selection select,
        Adjustment change,
        Eligibility eligibility,
        List<Edit> edits) {

    /** When a line's new price begins. */
    public enum Timing {
        /** With the first period that begins on or after the effective day. */
        NEXT_BOUNDARY,
        /** On the effective day; the period that contains it is charged by days at both prices. */
        EFFECTIVE_DAY
    }

    /**
     * One row that a person has decided on.
     *
     * @param unitAmount the new price; null drops the row
     */
    public record Edit(String contract, String line, BigDecimal unitAmount) {}

    public RateChange {
        timing = timing == null ? Timing.NEXT_BOUNDARY : timing;
        select = select == null ? Selection.all() : select;
        eligibility = eligibility == null ? Eligibility.none() : eligibility;
        edits = edits == null ? List.of() : List.copyOf(edits);
    }
}
