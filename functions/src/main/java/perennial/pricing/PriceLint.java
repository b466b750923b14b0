package perennial.pricing;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import perennial.contract.Contract;
import perennial.contract.Discount;
import perennial.contract.Finding;
import perennial.contract.Price;

/** What deserves a look in the price and the discounts of a line. */
final class PriceLint {
    private PriceLint() {}

    static Stream<Finding> of(RecurringLine line, LocalDate today) {
        return Stream.concat(cliffs(line, today), promotions(line));
    }

    /** Escalators whose percentage is over their own cap, which then decides alone. */
    static Stream<Finding> caps(Contract contract) {
        return IntStream.range(0, contract.services().size())
                .filter(index -> isOverCap(contract.services().get(index).price()))
                .mapToObj(index -> Lint.warning(
                        "ESCALATOR_OVER_CAP",
                        "/services/" + index + "/price/escalator",
                        contract.services().get(index).price().escalator().value(),
                        "the escalator's percentage is over its cap of "
                                + contract.services()
                                        .get(index)
                                        .price()
                                        .escalator()
                                        .cap(),
                        "correct one of them; the cap is what is charged"));
    }

    private static boolean isOverCap(Price price) {
        var escalator = price.escalator();
        return escalator != null
                && escalator.value() != null
                && escalator.cap() != null
                && escalator.value().compareTo(escalator.cap()) > 0;
    }

    private static Stream<Finding> cliffs(RecurringLine line, LocalDate today) {
        var day = Span.later(today, line.span().from());
        return line.price().on(day).rate() instanceof Volume volume
                ? volume.cliffs()
                        .map(cliff -> Lint.warning(
                                "PRICE_CLIFF",
                                line.pointer() + "/price/tiers",
                                cliff.units(),
                                "one unit more than " + cliff.units().toPlainString() + " costs less: they are "
                                        + cliff.atBound().toPlainString() + ", and more of them begin at "
                                        + cliff.above().toPlainString(),
                                "make sure that this is meant, or use graduated tiers"))
                : Stream.empty();
    }

    private static Stream<Finding> promotions(RecurringLine line) {
        var discounts = line.discounts();
        return IntStream.range(0, discounts.size())
                .filter(index -> meetsAnother(discounts, index))
                .mapToObj(index -> Lint.warning(
                        "PROMOTION_OVERLAP",
                        line.pointer() + "/discounts/" + index,
                        discounts.get(index).code(),
                        "the discount holds together with one before it",
                        "make sure that both are meant, and in which order"));
    }

    private static boolean meetsAnother(List<Discount> discounts, int index) {
        var discount = discounts.get(index);
        return discounts.subList(0, index).stream()
                .anyMatch(other -> !isOver(other, discount.from()) && !isOver(discount, other.from()));
    }

    private static boolean isOver(Discount discount, LocalDate day) {
        return discount.to() != null && day != null && !day.isBefore(discount.to());
    }
}
