package perennial.pricing;

import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import perennial.calendar.BillingCalendar;
import perennial.contract.Discount;
import perennial.contract.Discount.AppliesTo;
import perennial.contract.Discount.Kind;
import perennial.contract.Discount.Stacking;
import perennial.money.Allocation;
import perennial.money.Money;
import perennial.money.Rounding;
import perennial.pricing.Derivation.DiscountTaken;

/**
 * Takes the discounts of one period: those of lines first, then those of the contract, split over its lines by what is
 * left of them. No line goes below zero. A discount holds for a period that starts within its dates.
 */
record Discounting(DiscountDates dates, DiscountAmounts amounts) {

    Discounting(BillingCalendar calendar, Rounding rounding) {
        this(new DiscountDates(calendar), new DiscountAmounts(rounding));
    }

    /**
     * A discount of the contract, as the slice of a line carries it.
     *
     * @param part of the period for which the line is charged with it, in all its versions
     */
    private record Carried(Slice carrier, Discount discount, Fraction part) {
        /** Two versions of a line in one period grant the same percentage once. */
        boolean isSamePercentageAs(Carried other) {
            return discount.kind() != Kind.AMOUNT
                    && discount.equals(other.discount)
                    && carrier.line().id().equals(other.carrier.line().id());
        }
    }

    List<Slice> apply(List<Slice> slices) {
        var discounted = slices.stream().map(this::withLineDiscounts).toList();
        for (var carried : contractDiscounts(discounted)) {
            discounted = withContractDiscount(discounted, carried);
        }
        return discounted;
    }

    private Slice withLineDiscounts(Slice slice) {
        var held = inOrder(discountsOf(slice, false).toList(), discount -> discount);
        Function<Discount, DiscountTaken> alone =
                discount -> amounts.taken(discount, slice.remaining(), slice.charged());
        var discounted = slice;
        for (var discount : best(held, each -> each, alone)) {
            discounted = discounted.less(amounts.taken(discount, discounted.remaining(), slice.charged()));
        }
        return discounted;
    }

    private List<Slice> withContractDiscount(List<Slice> slices, Carried carried) {
        var remaining = slices.stream().map(Slice::remaining).toList();
        var whole = amounts.taken(carried.discount(), sum(remaining), carried.part());
        var shares = Allocation.of(
                whole.amount(), remaining.stream().map(Money::minor).toList());
        return IntStream.range(0, slices.size())
                .mapToObj(index -> slices.get(index).less(share(whole, shares.get(index))))
                .toList();
    }

    private static Money sum(List<Money> amounts) {
        return amounts.stream().reduce(Money::plus).orElseThrow();
    }

    private static DiscountTaken share(DiscountTaken whole, Money share) {
        var formula = whole.formula() + ", share of " + whole.amount().major().toPlainString();
        return new DiscountTaken(whole.code(), formula, share);
    }

    private List<Carried> contractDiscounts(List<Slice> slices) {
        var all =
                inOrder(slices.stream().flatMap(slice -> carried(slice, slices)).toList(), Carried::discount);
        var once = IntStream.range(0, all.size())
                .filter(index -> all.subList(0, index).stream().noneMatch(all.get(index)::isSamePercentageAs))
                .mapToObj(all::get)
                .toList();
        return once.isEmpty() ? once : best(once, Carried::discount, alone(slices));
    }

    private Function<Carried, DiscountTaken> alone(List<Slice> slices) {
        var all = sum(slices.stream().map(Slice::remaining).toList());
        return carried -> amounts.taken(carried.discount(), all, carried.part());
    }

    private Stream<Carried> carried(Slice carrier, List<Slice> slices) {
        return discountsOf(carrier, true)
                .map(discount -> new Carried(
                        carrier,
                        discount,
                        discount.kind() == Kind.AMOUNT ? carrier.charged() : part(carrier, discount, slices)));
    }

    private Fraction part(Slice carrier, Discount discount, List<Slice> slices) {
        return slices.stream()
                .filter(slice -> slice.line().id().equals(carrier.line().id()))
                .filter(slice -> slice.line().discounts().contains(discount))
                .map(Slice::charged)
                .reduce(Fraction.NOTHING, Fraction::plus);
    }

    private Stream<Discount> discountsOf(Slice slice, boolean ofContract) {
        return slice.line().discounts().stream()
                .filter(discount -> isOfContract(discount) == ofContract)
                .filter(discount -> dates.holds(discount, slice));
    }

    /** Of those that are marked so only the one that takes off most by itself; the first of equal ones. */
    private static <T> List<T> best(List<T> all, Function<T, Discount> discount, Function<T, DiscountTaken> alone) {
        var best = all.stream()
                .filter(each -> discount.apply(each).stacking() == Stacking.BEST)
                .reduce((one, other) ->
                        alone.apply(other).amount().compareTo(alone.apply(one).amount()) > 0 ? other : one);
        return all.stream()
                .filter(each -> discount.apply(each).stacking() != Stacking.BEST || best.get() == each)
                .toList();
    }

    private static <T> List<T> inOrder(List<T> discounts, Function<T, Discount> discount) {
        return discounts.stream()
                .sorted(Comparator.comparingInt(each -> order(discount.apply(each))))
                .toList();
    }

    private static int order(Discount discount) {
        return discount.order() == null ? Integer.MAX_VALUE : discount.order();
    }

    private static boolean isOfContract(Discount discount) {
        return discount.appliesTo() == AppliesTo.CONTRACT || discount.appliesTo() == AppliesTo.CUSTOMER;
    }
}
