package perennial.local.reference;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import perennial.settings.LegalEntity;
import perennial.settings.LegalEntity.CreditPolicy;
import perennial.settings.LegalEntity.ZeroInvoices;

/** What has been billed so far, and what one more day adds to it. */
final class NaiveBooks {
    private final LegalEntity entity;
    private final Map<String, NaiveCharge> billed = new TreeMap<>();
    private final Map<String, LocalDate> billedUntil = new HashMap<>();

    NaiveBooks(LegalEntity entity) {
        this.entity = entity;
    }

    /**
     * Bills what is owed on a day. A sum in favour of the customer waits to be set off, as long as something lies ahead and
     * nothing beyond the billed days comes with it; then it is a credit note.
     */
    void run(List<NaiveCharge> charges, LocalDate day, boolean goesOn) {
        var owed = new HashMap<String, NaiveCharge>();
        boolean isMoreAhead = goesOn;
        for (var charge : charges) {
            if (isOwed(charge, day)) {
                owed.put(charge.key(), charge);
            } else {
                isMoreAhead = true;
            }
        }
        var changed = new LinkedHashSet<>(billed.keySet());
        changed.addAll(owed.keySet());
        changed.removeIf(key -> isSame(billed.get(key), owed.get(key)));
        long total = 0;
        var takenBack = new HashMap<String, Integer>();
        for (var key : changed) {
            total += total(owed.get(key)) - total(billed.get(key));
            if (!isNothing(billed.get(key))) {
                takenBack.merge(billed.get(key).line(), 1, Integer::sum);
            }
        }
        boolean waits =
                total < 0 && isSetOff() && isMoreAhead && changed.stream().noneMatch(key -> isBeyond(owed.get(key)));
        boolean isFarReaching = takenBack.values().stream().anyMatch(count -> count > entity.correctionPeriods());
        if (!waits && !isFarReaching) {
            boolean isSent = entity.zeroInvoices() == ZeroInvoices.ISSUE
                    || changed.stream().anyMatch(key -> !isNothing(billed.get(key)) || !isNothing(owed.get(key)));
            changed.forEach(key -> book(key, owed.get(key), isSent));
        }
    }

    private boolean isSetOff() {
        return entity.creditPolicy() == CreditPolicy.NETTING;
    }

    private boolean isBeyond(NaiveCharge charge) {
        return charge != null
                && billedUntil.values().stream().allMatch(until -> charge.to().isAfter(until));
    }

    private static boolean isNothing(NaiveCharge charge) {
        return charge == null || charge.net() == 0 && charge.tax() == 0;
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

    /** What costs nothing at all is not sent, and leaves no trace but that it is settled. */
    private void book(String key, NaiveCharge owed, boolean isSent) {
        if (owed == null) {
            billed.remove(key);
        } else {
            billed.put(key, owed);
        }
        if (owed != null && isSent) {
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
