package perennial.pricing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import perennial.pricing.Derivation.PriceStep;

/** A lasting change of a price: it is effective on a day, and holds from the day on which it lands. */
sealed interface PriceChange {
    /** Of changes that land on one day the one that is effective later wins; of one day, the price that was agreed. */
    Comparator<PriceChange> BY_EFFECT =
            Comparator.comparing(PriceChange::effective).thenComparing(change -> change instanceof Replacement);

    LocalDate effective();

    LocalDate lands();

    PriceStep told();

    /** Another price, from which increases count anew. */
    record Replacement(LocalDate effective, LocalDate lands, Rate rate, PriceStep told) implements PriceChange {}

    /**
     * An increase of the price by a percentage.
     *
     * @param ofOriginal whether the growth of all years is applied to the original price, or this one to the current
     */
    record Increase(LocalDate effective, LocalDate lands, BigDecimal percent, boolean ofOriginal, PriceStep told)
            implements PriceChange {
        BigDecimal growth() {
            return BigDecimal.ONE.add(percent.movePointLeft(2));
        }
    }
}
