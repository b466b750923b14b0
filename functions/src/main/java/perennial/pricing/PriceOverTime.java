package perennial.pricing;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import perennial.calendar.Period;
import perennial.contract.Price.PriceOverride;
import perennial.pricing.Derivation.PriceStep;
import perennial.pricing.PriceChange.Replacement;

/**
 * What a line costs on every day of its life, as a pure function of the day: its own price or that of a book, then
 * increases and steps, then the season, then an override.
 *
 * @param replacements prices that take the place of the first from a day on
 * @param escalation null when nothing increases it
 * @param override null when there is none
 */
record PriceOverTime(
        LastingPrice first,
        List<Replacement> replacements,
        Escalation escalation,
        Seasons seasons,
        PriceOverride override,
        String pointer) {

    PriceInForce on(LocalDate day) {
        var price = seasons.apply(first.after(lasting(day), day).inForce(), day);
        return override == null || day.isAfter(override.until())
                ? price
                : price.replaced(override.unitAmount(), told());
    }

    /** The days within a period, but for its first, on which the price is another than the day before. */
    Stream<LocalDate> changes(Period within) {
        var ends = Optional.ofNullable(override).map(agreed -> agreed.until().plusDays(1));
        var lasting = lasting(within.end()).map(PriceChange::lands);
        return Stream.of(lasting, seasons.turns(within), ends.stream())
                .flatMap(days -> days)
                .filter(day -> day.isAfter(within.start()) && day.isBefore(within.end()))
                .distinct()
                .filter(day -> !on(day).equals(on(day.minusDays(1))));
    }

    private Stream<PriceChange> lasting(LocalDate day) {
        var increases = escalation == null ? Stream.<PriceChange>empty() : escalation.through(day);
        return Stream.concat(replacements.stream(), increases);
    }

    private PriceStep told() {
        var text = override.unitAmount().toPlainString() + " until " + override.until() + " by " + override.author()
                + ": " + override.reason();
        return new PriceStep(PriceStep.Kind.OVERRIDE, pointer + "/override", text, true);
    }
}
