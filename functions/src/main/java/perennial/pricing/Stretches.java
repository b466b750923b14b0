package perennial.pricing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import perennial.calendar.Period;

/**
 * Cuts the days of a charge wherever its price or the quantity of its pool changes. Together the stretches are exactly the part of the period that the
 * days are; without proration the terms of the first day hold for all of them.
 */
record Stretches(Pools pools, RecurringLine line) {

    List<Stretch> of(Period served, Period reference) {
        var whole = line.schedule().partOf(served, reference);
        var runs = line.schedule().isUnprorated() ? List.of(served) : runs(served);
        var parts = runs.size() == 1 ? List.of(whole) : parts(runs, reference, whole);
        return IntStream.range(0, runs.size())
                .mapToObj(index -> stretch(runs.get(index), parts.get(index)))
                .toList();
    }

    private Stretch stretch(Period days, Fraction part) {
        var day = days.start();
        var charged = line.schedule().pauses().percentOn(day, line);
        return new Stretch(days, part, charged, line.price().on(day), pools.on(line, day));
    }

    private List<Period> runs(Period served) {
        var changes = Stream.of(
                        line.price().changes(served),
                        pools.changes(line, served).stream(),
                        line.schedule().pauses().changes(line, served))
                .flatMap(days -> days);
        return runs(served, changes);
    }

    /** The days in runs that begin on the days of change. */
    static List<Period> runs(Period served, Stream<LocalDate> changes) {
        var runs = new ArrayList<Period>();
        LocalDate from = served.start();
        for (var change : changes.distinct().sorted().toList()) {
            runs.add(new Period(from, change));
            from = change;
        }
        runs.add(new Period(from, served.end()));
        return runs;
    }

    /** By the line's way of proration; where the whole is charged otherwise, as a full stub, in proportion to it. */
    private List<Fraction> parts(List<Period> runs, Period reference, Fraction whole) {
        var parts = runs.stream()
                .map(days -> line.schedule().ratioOf(days, reference))
                .toList();
        var sum = parts.stream().reduce(Fraction.NOTHING, Fraction::plus);
        return sum.isSameAs(whole)
                ? parts
                : parts.stream().map(part -> part.times(whole).over(sum)).toList();
    }
}
