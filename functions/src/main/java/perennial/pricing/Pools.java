package perennial.pricing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import perennial.calendar.Period;

/**
 * Lines that are tiered on their common quantity, by the name of their pool.
 *
 * @param totals the units of each pool from a day on, until the next day that is given
 */
record Pools(Map<String, NavigableMap<LocalDate, BigDecimal>> totals) {

    static Pools of(List<RecurringLine> lines) {
        return new Pools(lines.stream()
                .filter(line -> line.pool() != null)
                .collect(Collectors.groupingBy(
                        RecurringLine::pool, Collectors.collectingAndThen(Collectors.toList(), Pools::total))));
    }

    Units on(RecurringLine line, LocalDate day) {
        return line.pool() == null ? Units.of(line.quantity()) : new Units(line.quantity(), total(line.pool(), day));
    }

    private BigDecimal total(String pool, LocalDate day) {
        var last = totals.get(pool).floorEntry(day);
        return last == null ? BigDecimal.ZERO : last.getValue();
    }

    /** The days within a period, but for its first, on which the line's pool has more or fewer units than the day before. */
    Collection<LocalDate> changes(RecurringLine line, Period within) {
        return line.pool() == null
                ? List.of()
                : totals.get(line.pool())
                        .subMap(within.start(), false, within.end(), false)
                        .keySet();
    }

    private static NavigableMap<LocalDate, BigDecimal> total(List<RecurringLine> lines) {
        var totals = new TreeMap<LocalDate, BigDecimal>();
        lines.forEach(line -> count(totals, line));
        totals.values().removeIf(change -> change.signum() == 0);
        var units = BigDecimal.ZERO;
        for (var day : totals.entrySet()) {
            units = units.add(day.getValue());
            day.setValue(units);
        }
        return totals;
    }

    private static void count(Map<LocalDate, BigDecimal> changes, RecurringLine line) {
        changes.merge(line.span().from(), line.quantity(), BigDecimal::add);
        if (line.span().to() != null) {
            changes.merge(line.span().to(), line.quantity().negate(), BigDecimal::add);
        }
    }
}
