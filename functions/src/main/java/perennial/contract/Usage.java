package perennial.contract;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsFirst;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import perennial.calendar.Period;

/**
 * What the meters of a contract counted: each event once, in its highest revision. Neither the order in which events are
 * told nor how often changes anything.
 *
 * @param events by meter and day of use
 */
public record Usage(List<UsageEvent> events) {
    private static final Comparator<UsageEvent> BY_TIME = comparing(UsageEvent::day)
            .thenComparing(UsageEvent::at, nullsFirst(naturalOrder()))
            .thenComparing(UsageEvent::id);

    /** The last is the one that stands: the highest revision, and of two tellings of it the earlier. */
    private static final Comparator<UsageEvent> BY_STANDING = comparing(UsageEvent::revision)
            .thenComparing(comparing(UsageEvent::received).reversed())
            .thenComparing(BY_TIME)
            .thenComparing(UsageEvent::quantity)
            .thenComparing(UsageEvent::subject, nullsFirst(naturalOrder()));

    public static final Usage NONE = new Usage(List.of());

    /** What makes two tellings one event. */
    private record Identity(String meterId, String id) {}

    public Usage {
        events = events.stream()
                .collect(Collectors.toMap(Usage::identity, event -> event, BinaryOperator.maxBy(BY_STANDING)))
                .values()
                .stream()
                .sorted(comparing(UsageEvent::meterId).thenComparing(BY_TIME))
                .toList();
    }

    /** The usage that was known at the end of a business date. */
    public static Usage knownOn(LocalDate day, Collection<UsageEvent> told) {
        return new Usage(
                told.stream().filter(event -> !event.received().isAfter(day)).toList());
    }

    /** What a meter counted in a period. */
    public Reading of(Meter meter, Period period) {
        var told = events.stream()
                .filter(event -> event.meterId().equals(meter.meterId()) && period.contains(event.day()))
                .toList();
        var counting = told.stream().filter(UsageEvent::counts).toList();
        return new Reading(quantity(meter, counting), counting.size(), told.isEmpty());
    }

    private static BigDecimal quantity(Meter meter, List<UsageEvent> counting) {
        return plain(
                switch (meter.aggregation()) {
                    case SUM -> counting.stream().map(UsageEvent::quantity).reduce(BigDecimal.ZERO, BigDecimal::add);
                    case MAX -> counting.stream().map(UsageEvent::quantity).reduce(BigDecimal.ZERO, BigDecimal::max);
                    case LAST ->
                        counting.stream()
                                .map(UsageEvent::quantity)
                                .reduce((earlier, later) -> later)
                                .orElse(BigDecimal.ZERO);
                    case UNIQUE ->
                        BigDecimal.valueOf(counting.stream()
                                .map(UsageEvent::counted)
                                .distinct()
                                .count());
                });
    }

    /** One number is written in one way: 2.0 as 2. */
    public static BigDecimal plain(BigDecimal number) {
        var shortest = number.stripTrailingZeros();
        return shortest.scale() < 0 ? shortest.setScale(0) : shortest;
    }

    private static Identity identity(UsageEvent event) {
        return new Identity(event.meterId(), event.id());
    }

    /**
     * What a meter counted in a period.
     *
     * @param events how many events the quantity consists of
     * @param isMissing nothing was told about the period, not even that nothing was used
     */
    public record Reading(BigDecimal quantity, int events, boolean isMissing) {}
}
