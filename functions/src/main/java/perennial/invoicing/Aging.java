package perennial.invoicing;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import perennial.id.InvoiceId;
import perennial.ledger.Journal;
import perennial.money.Money;

/**
 * What is owed by how long it is overdue, after credits are set off against the oldest debts.
 *
 * @param buckets not due, and overdue by up to 30, 60, 90 and more days
 * @param unusedCredit beyond all debts; never negative
 */
public record Aging(List<Bucket> buckets, Money unusedCredit) {
    private static final List<Integer> UP_TO = List.of(0, 30, 60, 90, Integer.MAX_VALUE);

    public Aging {
        buckets = List.copyOf(buckets);
    }

    /** Debts that are overdue by at most so many days, and by more than the bucket before says. */
    public record Bucket(int days, Money amount) {}

    /** A debt with its age. */
    private record Debt(InvoiceId invoice, long overdue, Money amount) {}

    static Aging of(List<Journal> posted, Map<InvoiceId, LocalDate> dueDates, Currency currency, LocalDate day) {
        var open = new LinkedHashMap<InvoiceId, Money>();
        posted.forEach(journal -> open.merge(journal.invoice(), Statement.owed(journal, currency), Money::plus));
        var none = Money.zero(currency);
        var credit = open.values().stream()
                .filter(Money::isNegative)
                .map(Money::negated)
                .reduce(none, Money::plus);
        var debts = open.entrySet().stream()
                .filter(each -> each.getValue().minor() > 0)
                .map(each -> new Debt(each.getKey(), overdue(dueDates.get(each.getKey()), day), each.getValue()))
                .sorted(Comparator.comparing(Debt::overdue)
                        .reversed()
                        .thenComparing(Debt::amount)
                        .thenComparing(debt -> debt.invoice().value()))
                .toList();
        return setOff(debts, credit);
    }

    private static long overdue(LocalDate due, LocalDate day) {
        return due == null ? 0 : ChronoUnit.DAYS.between(due, day);
    }

    private static Aging setOff(List<Debt> debts, Money credit) {
        var none = Money.zero(credit.currency());
        var left = credit;
        var open = new ArrayList<Debt>();
        for (var debt : debts) {
            var used = left.compareTo(debt.amount()) < 0 ? left : debt.amount();
            left = left.minus(used);
            open.add(new Debt(debt.invoice(), debt.overdue(), debt.amount().minus(used)));
        }
        var buckets = UP_TO.stream()
                .map(days -> new Bucket(
                        days,
                        open.stream()
                                .filter(debt -> bucketOf(debt) == days)
                                .map(Debt::amount)
                                .reduce(none, Money::plus)))
                .toList();
        return new Aging(buckets, left);
    }

    private static int bucketOf(Debt debt) {
        return UP_TO.stream().filter(days -> debt.overdue() <= days).findFirst().orElseThrow();
    }
}
