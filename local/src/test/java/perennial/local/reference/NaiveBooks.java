package perennial.local.reference;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What has been billed so far, and what one more day adds to it. */
final class NaiveBooks {
    private static final int MOST_REVERSALS = 15;

    private final Map<String, NaiveCharge> billed = new TreeMap<>();
    private final Map<String, LocalDate> billedUntil = new HashMap<>();

    /** Bills what is owed on a day, or credits it. */
    void run(List<NaiveCharge> charges, LocalDate day) {
        var owed = new HashMap<String, NaiveCharge>();
        for (var charge : charges) {
            if (isOwed(charge, day)) {
                owed.put(charge.key(), charge);
            }
        }
        long takenBack = 0;
        var keys = new LinkedHashSet<>(billed.keySet());
        keys.addAll(owed.keySet());
        for (var key : keys) {
            var before = billed.get(key);
            var after = owed.get(key);
            if (!isSame(before, after)) {
                takenBack += before != null && (before.net() != 0 || before.tax() != 0) ? 1 : 0;
            }
        }
        if (takenBack <= MOST_REVERSALS) {
            keys.forEach(key -> book(key, owed.get(key)));
        }
    }

    /** Net by line, and the total with tax under {@code total}. */
    Map<String, Long> sums() {
        var sums = new TreeMap<String, Long>();
        for (var charge : billed.values()) {
            sums.merge(charge.line(), charge.net(), Long::sum);
            sums.merge("total", total(charge), Long::sum);
        }
        sums.values().removeIf(sum -> sum == 0);
        return sums;
    }

    private boolean isOwed(NaiveCharge charge, LocalDate day) {
        var until = billedUntil.get(charge.line());
        return !charge.generated().isAfter(day)
                || until != null && charge.from().isBefore(until);
    }

    private void book(String key, NaiveCharge owed) {
        if (owed == null) {
            billed.remove(key);
        } else if (!isSame(billed.get(key), owed)) {
            billed.put(key, owed);
            billedUntil.merge(owed.line(), owed.to(), (one, other) -> one.isAfter(other) ? one : other);
        }
    }

    private static boolean isSame(NaiveCharge before, NaiveCharge after) {
        if (before == null || after == null) {
            return before == after;
        }
        return before.net() == after.net() && before.taxes().equals(after.taxes());
    }

    private static long total(NaiveCharge charge) {
        return charge == null ? 0 : charge.net() + charge.tax();
    }
}
