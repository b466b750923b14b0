package perennial.pricing;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import perennial.calendar.Period;
import perennial.money.Money;
import perennial.pricing.Derivation.DiscountTaken;

/**
 * A line's share of one period while it is being priced.
 *
 * @param served the days that are charged
 * @param reference the full aligned period that contains them
 * @param part what {@code served} costs of a full period
 * @param stretches the served days in runs of one price; {@code gross} is their sum, rounded once
 * @param bound how the line's least or greatest amount made {@code gross}; null when it did not
 * @param discounts taken so far, in order
 */
record Slice(
        RecurringLine line,
        Period served,
        Period reference,
        Fraction part,
        List<Stretch> stretches,
        String bound,
        Money gross,
        List<DiscountTaken> discounts) {

    /** What it costs before bounds and rounding. */
    Exact exact() {
        return Exact.sum(stretches.stream().map(Stretch::exact));
    }

    /** The price of one unit for a full period; null when there is not just one. */
    BigDecimal unitAmount() {
        var prices = stretches.stream()
                .map(stretch -> stretch.price().rate())
                .distinct()
                .toList();
        return prices.size() == 1 && prices.getFirst() instanceof Rate.PerUnit each ? each.unitAmount() : null;
    }

    /** What {@code part} is after pauses. */
    Fraction charged() {
        return stretches.stream().allMatch(Stretch::isCharged)
                ? part
                : stretches.stream().map(Stretch::charged).reduce(Fraction.NOTHING, Fraction::plus);
    }

    Money discount() {
        return discounts.stream().map(DiscountTaken::amount).reduce(Money.zero(gross.currency()), Money::plus);
    }

    Money remaining() {
        return gross.minus(discount());
    }

    Slice withGross(Money other) {
        return new Slice(line, served, reference, part, stretches, bound, other, discounts);
    }

    Slice less(DiscountTaken taken) {
        if (taken.amount().isZero()) {
            return this;
        }
        var all = new ArrayList<>(discounts);
        all.add(taken);
        return new Slice(line, served, reference, part, stretches, bound, gross, List.copyOf(all));
    }
}
