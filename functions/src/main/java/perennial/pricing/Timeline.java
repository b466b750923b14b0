package perennial.pricing;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** Finds the periods that a horizon asks for by their numbers, without walking from the contract's start. */
record Timeline(ContractPricing pricing, Horizon horizon) {
    /** A line's service may begin within a period whose own start is out of reach; it is found in the next ones. */
    private static final int PERIODS_AHEAD = 3;

    /** Every recurring charge that may lie within the horizon. */
    Stream<Charge> recurring() {
        return pricing.lines().stream()
                .map(line -> horizon.again() ? line.span() : unbilled(line))
                .filter(span -> !span.isEmpty())
                .map(Span::from)
                .min(Comparator.naturalOrder())
                .stream()
                .flatMap(first -> periods(index(first), lastIndex()))
                .flatMap(k -> pricing.period(k).stream());
    }

    /** For every line that goes on, when its first charge beyond the horizon is generated. */
    Stream<LocalDate> nextGenerations() {
        return pricing.lines().stream().map(this::nextGeneration).flatMap(Optional::stream);
    }

    private Optional<LocalDate> nextGeneration(RecurringLine line) {
        long first = Math.max(index(unbilled(line).from()), lastDated() - 1);
        return periods(first, first + PERIODS_AHEAD)
                .flatMap(k -> pricing.served(line, k).stream())
                .filter(served -> !horizon.isBilled(line.id(), served.start()))
                .map(pricing.schedule().dates()::generationOf)
                .filter(day -> day.isAfter(horizon.through()))
                .findFirst();
    }

    private Span unbilled(RecurringLine line) {
        var billed = horizon.billedThrough().get(line.id());
        return billed == null ? line.span() : line.span().within(new Span(billed, null));
    }

    private long lastIndex() {
        return horizon.billedThrough().values().stream().map(this::index).reduce(lastDated(), Math::max);
    }

    /** Nothing that starts later than a lead from now is generated now. */
    private long lastDated() {
        return index(pricing.schedule().dates().lastStart(horizon.through()));
    }

    private long index(LocalDate day) {
        return pricing.schedule().calendar().indexOf(day);
    }

    private static Stream<Long> periods(long first, long last) {
        return LongStream.rangeClosed(first, last).boxed();
    }
}
