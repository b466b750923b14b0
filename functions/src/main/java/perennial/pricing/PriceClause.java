package perennial.pricing;

import java.util.List;
import java.util.stream.IntStream;
import perennial.calendar.BillingCalendar;
import perennial.contract.Price;
import perennial.contract.Price.Escalator;
import perennial.pricing.Derivation.PriceStep;
import perennial.pricing.PriceChange.Replacement;

/**
 * The price of a line as its contract words it, with what it depends on.
 *
 * @param rate what the price is before any change
 * @param calendar of the line, for what waits for its next period
 * @param pointer its place in the contract document
 */
record PriceClause(Price price, Rate rate, BillingCalendar calendar, PriceRounding rounding, String pointer) {

    PriceOverTime overTime() {
        var own = new PriceStep(PriceStep.Kind.OWN, pointer, "the line's own price", true);
        return new PriceOverTime(
                LastingPrice.of(rate, own, rounding),
                steps(),
                isIncreasing() ? new Escalation(price.escalator(), calendar, pointer) : null,
                new Seasons(price.seasonal(), pointer),
                price.override(),
                pointer);
    }

    private List<Replacement> steps() {
        return IntStream.range(0, price.steps().size()).mapToObj(this::step).toList();
    }

    /** A step holds from its day; one of an escalator waits for the next period as increases do. */
    private Replacement step(int index) {
        var step = price.steps().get(index);
        var lands = isScheduled() ? Escalation.landing(step.from(), price.escalator(), calendar) : step.from();
        var text = step.from() + ": " + step.unitAmount().toPlainString();
        return new Replacement(
                step.from(),
                lands,
                rate.map(amount -> step.unitAmount()),
                new PriceStep(PriceStep.Kind.STEP, pointer + "/steps/" + index, text, true));
    }

    private boolean isScheduled() {
        return price.escalator() != null && price.escalator().kind() == Escalator.Kind.SCHEDULE;
    }

    private boolean isIncreasing() {
        return price.escalator() != null && !isScheduled();
    }
}
