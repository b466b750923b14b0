package perennial.settings;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A published index of prices that escalators follow. What has been published stays: new values come after the old
 * ones, and a revision is a value with a later publication date, so an increase that was billed never moves.
 */
public record PriceIndex(String name, List<Value> values) implements Setting {

    /**
     * One published figure.
     *
     * @param published the day from which it is known
     */
    public record Value(LocalDate published, BigDecimal value) {}

    public PriceIndex {
        values = values == null
                ? List.of()
                : values.stream().sorted(Comparator.comparing(Value::published)).toList();
    }

    /** The newest value that was published on or before a day; empty before the first. */
    public Optional<BigDecimal> on(LocalDate day) {
        return values.stream()
                .filter(value -> !value.published().isAfter(day))
                .reduce((earlier, later) -> later)
                .map(Value::value);
    }

    @Override
    public boolean mayBecome(Setting next) {
        return next instanceof PriceIndex(var sameName, var newer)
                && newer.size() >= values.size()
                && newer.subList(0, values.size()).equals(values);
    }
}
