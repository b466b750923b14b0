package perennial.pricing;

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
 */
public record Derivation(
        String field,
        long contractVersion,
        Period reference,
        String formula,
        String rounding,
        List<DiscountTaken> discounts,
        String tax,
        String text) {

    /** One discount's part in a charge; {@code amount} is not negative on a charge that is not. */
    public record DiscountTaken(String code, String formula, Money amount) {}

    public Derivation {
        discounts = discounts == null ? List.of() : List.copyOf(discounts);
    }
}
