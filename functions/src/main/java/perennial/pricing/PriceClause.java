package perennial.pricing;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import perennial.calendar.BillingCalendar;
import perennial.contract.BookPrices;
import perennial.contract.Price;
import perennial.contract.Price.Escalator;
import perennial.pricing.Derivation.PriceStep;
import perennial.pricing.PriceChange.Replacement;
import perennial.settings.PriceIndex;

/**
 * The price of a line as its contract words it, with what it depends on.
 *
 * @param rate what the price is before any change
 * @param index what its escalator follows; null when it follows none
 * @param calendar of the line, for what waits for its next period
 * @param pointer its place in the contract document
 */
record PriceClause(
        Price price, Rate rate, PriceIndex index, BillingCalendar calendar, PriceRounding rounding, String pointer) {

    PriceOverTime overTime() {
        var own = new PriceStep(PriceStep.Kind.OWN, pointer, "the line's own price", true);
        return overTime(LastingPrice.of(rate, own, rounding), steps());
    }

    /** The same with the prices of a book, of which the first is the {@code rate}, in place of a price of its own. */
    PriceOverTime overTime(BookPrices book, Function<Price, Rate> rates) {
        var prices = book.prices();
        var later = prices.stream()
                .skip(1)
                .map(price ->
                        new Replacement(price.from(), price.from(), rates.apply(price.price()), told(book, price)));
        return overTime(
                LastingPrice.of(rate, told(book, prices.getFirst()), rounding),
                Stream.concat(later, steps().stream()).toList());
    }

    private PriceOverTime overTime(LastingPrice first, List<Replacement> replacements) {
        return new PriceOverTime(
                first,
                replacements,
                isIncreasing() ? new Escalation(price.escalator(), index, calendar, pointer) : null,
                new Seasons(price.seasonal(), pointer),
                price.override(),
                pointer);
    }

    private PriceStep told(BookPrices book, BookPrices.Dated price) {
        var line = book.line();
        var text = book.book().name() + ", entry " + (price.entry() + 1) + ", the first that fits "
                + Stream.of(line.serviceCode(), line.tier(), line.siteRef())
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining(" "));
        return new PriceStep(PriceStep.Kind.BOOK, pointer + "/priceBook", text.strip(), true);
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
