package perennial.pricing;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import perennial.calendar.BillingCalendar;
import perennial.contract.Discount;
import perennial.contract.Discount.AppliesTo;
import perennial.contract.Discount.Kind;
import perennial.money.Allocation;
import perennial.money.Money;
import perennial.money.Rounding;
import perennial.pricing.Derivation.DiscountTaken;

/**
 * Takes the discounts of one period: those of lines first, then those of the contract, split over its lines by what is
 * left of them. No line goes below zero. A discount holds for a period that starts within its dates.
 */
record Discounting(BillingCalendar calendar, Rounding rounding) {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** A contract discount and the slice of the line that carries it. */
    private record Carried(Slice carrier, Discount discount) {
        /** Two versions of a line in one period grant the same percentage once. */
        boolean isSamePercentageAs(Carried other) {
            return discount.kind() == Kind.PERCENT
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
        var discounted = slice;
        for (var discount : inOrder(discountsOf(slice, AppliesTo.LINE))) {
            discounted = discounted.less(taken(discount, discounted.remaining(), slice.charged()));
        }
        return discounted;
    }

    private List<Slice> withContractDiscount(List<Slice> slices, Carried carried) {
        var remaining = slices.stream().map(Slice::remaining).toList();
        var all = remaining.stream().reduce(Money::plus).orElseThrow();
        var whole = taken(carried.discount(), all, carried.carrier().charged());
        var shares = Allocation.of(
                whole.amount(), remaining.stream().map(Money::minor).toList());
        return IntStream.range(0, slices.size())
                .mapToObj(index -> slices.get(index).less(share(whole, shares.get(index))))
                .toList();
    }

    private static DiscountTaken share(DiscountTaken whole, Money share) {
        var formula = whole.formula() + ", share of " + whole.amount().major().toPlainString();
        return new DiscountTaken(whole.code(), formula, share);
    }

    private List<Carried> contractDiscounts(List<Slice> slices) {
        var all = slices.stream()
                .flatMap(slice -> discountsOf(slice, AppliesTo.CONTRACT).map(discount -> new Carried(slice, discount)))
                .sorted(Comparator.comparingInt(carried -> order(carried.discount())))
                .toList();
        return IntStream.range(0, all.size())
                .filter(index -> all.subList(0, index).stream().noneMatch(all.get(index)::isSamePercentageAs))
                .mapToObj(all::get)
                .toList();
    }

    private Stream<Discount> discountsOf(Slice slice, AppliesTo target) {
        return slice.line().discounts().stream()
                .filter(discount -> target(discount) == target)
                .filter(discount -> holds(discount, slice));
    }

    private boolean holds(Discount discount, Slice slice) {
        var day = slice.served().start();
        boolean begun = discount.from() == null || !day.isBefore(discount.from());
        boolean over = discount.to() != null && !day.isBefore(discount.to());
        return begun
                && !over
                && (discount.maxPeriods() == null || periodsBefore(discount, slice) < discount.maxPeriods());
    }

    /** Counted by number and not by what has been billed, so the answer does not depend on when it is asked. */
    private long periodsBefore(Discount discount, Slice slice) {
        var lineStart = slice.line().lineStart();
        var first = discount.from() == null ? lineStart : Span.later(lineStart, discount.from());
        return calendar.indexOf(slice.served().start()) - calendar.indexOf(first);
    }

    /** An amount is for a full period and shrinks with the part of it that is charged; a percentage needs no such care. */
    private DiscountTaken taken(Discount discount, Money from, Fraction part) {
        var value = discount.value();
        boolean isPercent = discount.kind() == Kind.PERCENT;
        var wanted = isPercent
                ? rounding.toMoney(from.major().multiply(value), HUNDRED, from.currency())
                : rounding.toMoney(part.times(value), part.divisor(), from.currency());
        return new DiscountTaken(
                discount.code(),
                isPercent ? percentOf(value, from) : value.toPlainString() + (part.isWhole() ? "" : " x " + part),
                wanted.compareTo(from) > 0 ? from : wanted);
    }

    private static String percentOf(BigDecimal percent, Money amount) {
        return percent.toPlainString() + " % of " + amount.major().toPlainString();
    }

    private static List<Discount> inOrder(Stream<Discount> discounts) {
        return discounts.sorted(Comparator.comparingInt(Discounting::order)).toList();
    }

    private static int order(Discount discount) {
        return discount.order() == null ? Integer.MAX_VALUE : discount.order();
    }

    private static AppliesTo target(Discount discount) {
        return discount.appliesTo() == null ? AppliesTo.LINE : discount.appliesTo();
    }
}
