package perennial.local.reference;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import perennial.contract.Discount;
import perennial.contract.Discount.AppliesTo;
import perennial.contract.Discount.Kind;

/** Takes discounts off the slices of one period, cent by cent where a sum is shared. */
record NaiveDiscounts(NaiveDays days, boolean halfToEven, int decimals) {

    void take(List<NaiveSlice> slices) {
        for (var slice : slices) {
            for (var discount : held(slice, AppliesTo.LINE)) {
                slice.left -= Math.min(slice.left, wanted(discount, slice.left, slice.part));
            }
        }
        var shared = new ArrayList<Shared>();
        for (var slice : slices) {
            held(slice, AppliesTo.CONTRACT).forEach(discount -> shared.add(new Shared(slice, discount)));
        }
        shared.sort(Comparator.comparingInt(each -> order(each.discount)));
        var seen = new HashSet<>();
        for (var each : shared) {
            boolean isNew = seen.add(List.of(each.slice.line.id(), each.discount));
            if (isNew || each.discount.kind() != Kind.PERCENT) {
                share(each, slices);
            }
        }
    }

    private record Shared(NaiveSlice slice, Discount discount) {}

    private void share(Shared shared, List<NaiveSlice> slices) {
        long all = slices.stream().mapToLong(slice -> slice.left).sum();
        long whole = Math.min(all, wanted(shared.discount, all, shared.slice.part));
        var before = slices.stream().map(slice -> slice.left).toList();
        var parts = parts(whole, before);
        for (int i = 0; i < slices.size(); i++) {
            slices.get(i).left -= parts.get(i);
        }
    }

    /** Whole cents first; then cent after cent to the part that misses most of one. */
    static List<Long> parts(long whole, List<Long> weights) {
        long all = weights.stream().mapToLong(Long::longValue).sum();
        var parts = new ArrayList<Long>();
        var missing = new ArrayList<Exact>();
        for (long weight : weights) {
            var exact = all == 0 ? Exact.NOTHING : Exact.of(whole).times(Exact.of(weight, all));
            long floor = exact.above().divide(exact.below()).longValueExact();
            parts.add(floor);
            missing.add(exact.minus(Exact.of(floor)));
        }
        for (long rest = whole - parts.stream().mapToLong(Long::longValue).sum(); rest > 0; rest--) {
            int most = 0;
            for (int i = 1; i < missing.size(); i++) {
                most = missing.get(i).compare(missing.get(most)) > 0 ? i : most;
            }
            parts.set(most, parts.get(most) + 1);
            missing.set(most, Exact.of(-1));
        }
        return parts;
    }

    private long wanted(Discount discount, long from, Exact part) {
        var value = Exact.of(discount.value());
        var exact = discount.kind() == Kind.PERCENT
                ? Exact.of(from).times(value).over(Exact.of(100))
                : value.times(part).times(Exact.of((long) Math.pow(10, decimals)));
        return exact.rounded(halfToEven);
    }

    private List<Discount> held(NaiveSlice slice, AppliesTo target) {
        return slice.line.discounts().stream()
                .filter(discount -> (discount.appliesTo() == null ? AppliesTo.LINE : discount.appliesTo()) == target)
                .filter(discount -> holds(discount, slice))
                .sorted(Comparator.comparingInt(NaiveDiscounts::order))
                .toList();
    }

    private boolean holds(Discount discount, NaiveSlice slice) {
        boolean begun = discount.from() == null || !slice.from.isBefore(discount.from());
        boolean over = discount.to() != null && !slice.from.isBefore(discount.to());
        return begun && !over && (discount.maxPeriods() == null || periods(discount, slice) < discount.maxPeriods());
    }

    private long periods(Discount discount, NaiveSlice slice) {
        var line = slice.line.firstOfLine();
        boolean isLater = discount.from() != null && discount.from().isAfter(line);
        return days.begunBetween(isLater ? discount.from() : line, slice.from);
    }

    private static int order(Discount discount) {
        return discount.order() == null ? Integer.MAX_VALUE : discount.order();
    }
}
