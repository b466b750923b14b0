package perennial.contract;

import static perennial.contract.Severity.HOLD;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import perennial.contract.Price.Escalator;
import perennial.settings.PriceIndex;
import perennial.settings.Settings;

/** Whether the index that an escalator follows is known, from the first day on which it is read. */
final class IndexFaults {
    private static final List<Rule<Followed>> RULES = List.of(
            new Rule<>(
                    "INDEX_UNKNOWN",
                    HOLD,
                    "/escalator/index",
                    "there is no such price index",
                    "bring it in, or correct its name",
                    followed -> followed.index.isEmpty(),
                    followed -> followed.escalator.index()),
            new Rule<>(
                    "INDEX_VALUE_MISSING",
                    HOLD,
                    "/escalator/index",
                    "the index has no value above zero that was published before the time of the first increase",
                    "bring in its earlier values",
                    Followed::hasNoFirstValue,
                    followed -> followed.escalator.index()));

    private IndexFaults() {}

    private record Followed(Escalator escalator, Optional<PriceIndex> index) {
        boolean hasNoFirstValue() {
            return index.isPresent()
                    && index.get()
                            .on(escalator.readFor(-1))
                            .filter(value -> value.signum() > 0)
                            .isEmpty();
        }
    }

    /** For an escalator that is sound in itself. */
    static Stream<Finding> of(Price price, Settings settings, String pointer) {
        var escalator = price == null ? null : price.escalator();
        if (escalator == null
                || !EscalatorFaults.isSound(escalator, price)
                || escalator.kind() != Escalator.Kind.INDEX) {
            return Stream.empty();
        }
        var index = Optional.ofNullable(settings.priceIndexes().get(escalator.index()));
        return Rule.check(RULES, new Followed(escalator, index), pointer);
    }
}
