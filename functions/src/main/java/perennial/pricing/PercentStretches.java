package perennial.pricing;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import perennial.calendar.Period;

/**
 * A percentage of what a contract's other lines cost on the days of the line. Their amounts know parts of periods and
 * pauses already, so the percentage itself is not prorated; only a line that was there on more days counts in part.
 */
record PercentStretches(RecurringLine line, List<Slice> others) {

    List<Stretch> of(Period served) {
        var stretches = Stretches.runs(served, line.price().changes(served)).stream()
                .flatMap(this::run)
                .toList();
        return stretches.isEmpty() ? List.of(stretch(served, Fraction.WHOLE, BigDecimal.ZERO)) : stretches;
    }

    private Stream<Stretch> run(Period days) {
        Map<Fraction, BigDecimal> amounts = new LinkedHashMap<>();
        others.stream()
                .filter(this::counts)
                .forEach(other -> other.served()
                        .intersect(days)
                        .ifPresent(common -> amounts.merge(
                                Fraction.of(common.days(), other.served().days()),
                                other.gross().major(),
                                BigDecimal::add)));
        return amounts.entrySet().stream().map(each -> stretch(days, each.getKey(), each.getValue()));
    }

    private Stretch stretch(Period days, Fraction part, BigDecimal amount) {
        return new Stretch(days, part, Stretch.ALL, line.price().on(days.start()), Units.of(amount));
    }

    /** With a site only what is rendered there. */
    private boolean counts(Slice other) {
        var site = line.subject().siteRef();
        return site == null || Objects.equals(site, other.line().subject().siteRef());
    }
}
