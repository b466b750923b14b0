package perennial.pricing;

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
 * @param discounts taken so far, in order
 */
record Slice(
        RecurringLine line,
        Period served,
        Period reference,
        Fraction part,
        Money gross,
        List<DiscountTaken> discounts) {

    Money discount() {
        return discounts.stream().map(DiscountTaken::amount).reduce(Money.zero(gross.currency()), Money::plus);
    }

    Money remaining() {
        return gross.minus(discount());
    }

    Slice less(DiscountTaken taken) {
        if (taken.amount().isZero()) {
            return this;
        }
        var all = new ArrayList<>(discounts);
        all.add(taken);
        return new Slice(line, served, reference, part, gross, List.copyOf(all));
    }
}
