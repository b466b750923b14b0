package perennial.pricing;

import java.math.BigDecimal;
import java.util.List;
import perennial.calendar.Period;
import perennial.money.Money;

/**
 * How a charge came about, for a person who asks and for an auditor who recalculates.
 *
 * @param field the clause it follows from, as a JSON pointer into the contract document
 * @param contractVersion the version of the contract that was read
 * @param reference the full aligned period that a part of it is measured against; null for one-time charges
 * @param formula the calculation with its numbers, as {@code 49.95 x 22/31}
 * @param rounding how the result became money, as {@code HALF_UP to 0.01}
 * @param discounts in the order in which they were taken
 * @param tax how the tax was found, in words
 * @param text all of it in one sentence
 * @param shares what each run of days with one price adds, in the order of the days; empty for one-time charges
 * @param metered where the quantity of a metered charge came from; null where the contract gives it
 */
public record Derivation(
        String field,
        long contractVersion,
        Period reference,
        String formula,
        String rounding,
        List<DiscountTaken> discounts,
        String tax,
        String text,
        List<Share> shares,
        Metered metered) {

    /**
     * One discount's part in a charge.
     *
     * @param code null where the contract gives none
     * @param amount not negative on a charge that is not
     */
    public record DiscountTaken(String code, String formula, Money amount) {}

    /**
     * A run of days with one price.
     *
     * @param part what the days cost of a full period, as {@code 22/31}
     * @param percent of the price that is charged: 100, or less while the line is paused
     * @param price of a full period with its numbers, as {@code 3 x 49.95}
     * @param steps how the price came about, from the line's own or a book's to what holds on these days
     */
    public record Share(
            Period days, String part, BigDecimal percent, BigDecimal units, String price, List<PriceStep> steps) {
        public Share {
            steps = steps == null ? List.of() : List.copyOf(steps);
        }

        /**
         * What else than the line's own price decided, as {@code STEP 2027-01-01: 52.45} or
         * {@code SEASON 11-01 to 03-31: -20 %}.
         */
        public List<String> terms() {
            return steps.stream()
                    .filter(step -> step.inForce() && step.kind() != PriceStep.Kind.OWN)
                    .map(step -> step.kind() + " " + step.text())
                    .toList();
        }
    }

    /**
     * A step on the way to a price.
     *
     * @param field the clause, as a JSON pointer into the contract document
     * @param text what it says, with its numbers
     * @param inForce false when another change took effect on the same day and won
     */
    public record PriceStep(Kind kind, String field, String text, boolean inForce) {
        /** What the step is, in the order in which steps are taken. */
        public enum Kind {
            OWN,
            BOOK,
            STEP,
            ESCALATOR,
            SEASON,
            OVERRIDE
        }

        PriceStep superseded() {
            return new PriceStep(kind, field, text, false);
        }
    }

    /** How a charge came about whose quantity the contract gives. */
    public Derivation(
            String field,
            long contractVersion,
            Period reference,
            String formula,
            String rounding,
            List<DiscountTaken> discounts,
            String tax,
            String text,
            List<Share> shares) {
        this(field, contractVersion, reference, formula, rounding, discounts, tax, text, shares, null);
    }

    public Derivation {
        shares = shares == null ? List.of() : List.copyOf(shares);
        discounts = discounts == null ? List.of() : List.copyOf(discounts);
    }

    /** The same with what each run of days adds, and where a metered quantity came from. */
    Derivation sharing(List<Share> runs, Metered counted) {
        return new Derivation(
                field, contractVersion, reference, formula, rounding, discounts, tax, text, runs, counted);
    }
}
