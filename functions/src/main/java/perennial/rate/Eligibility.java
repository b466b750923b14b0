package perennial.rate;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * What keeps a line that is meant from being changed; null or empty asks nothing. What contracts themselves say, such as
 * the day before which a price may not rise, always counts.
 *
 * @param minDaysSinceStart days that the contract must have run when the new price begins
 * @param rateFrom lowest present price that is changed, in major units
 * @param rateTo highest present price that is changed
 * @param nextCycleBy last day on which the new price may begin
 * @param disputed contracts with an open dispute, by id
 * @param caps highest increase that the law of a place allows
 */
public record Eligibility(
        Integer minDaysSinceStart,
        BigDecimal rateFrom,
        BigDecimal rateTo,
        LocalDate nextCycleBy,
        List<String> disputed,
        List<Cap> caps) {

    /** The highest increase at sites of a region, in percent of the present price. */
    public record Cap(String region, BigDecimal percent) {}

    public Eligibility {
        disputed = disputed == null ? List.of() : List.copyOf(disputed);
        caps = caps == null ? List.of() : List.copyOf(caps);
    }

    static Eligibility none() {
        return new Eligibility(null, null, null, null, null, null);
    }
}
