package perennial.contract;

import static perennial.contract.Severity.HOLD;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import perennial.contract.Price.Model;
import perennial.settings.Settings;

/**
 * What is wrong with a price, whoever asks: completeness holds the contract for it, and pricing refuses to charge it.
 * Empty when the price can be charged.
 */
public final class PriceFaults {
    private static final Rule<Price> MISSING = new Rule<>(
            "PRICE_MISSING",
            HOLD,
            "",
            "the line has no price, or only a part of one",
            "give the model and the amount of one unit",
            PriceFaults::isMissing);

    private static final List<Rule<Price>> RULES = List.of(
            new Rule<>(
                    "PRICE_NEGATIVE",
                    HOLD,
                    "/unitAmount",
                    "the price is below zero",
                    "correct it; a discount or a credit is no price",
                    price -> isNegative(price.unitAmount()),
                    Price::unitAmount),
            new Rule<>(
                    "PACKAGE_SIZE_INVALID",
                    HOLD,
                    "/packageSize",
                    "a package needs a size above zero",
                    "give the units in one package",
                    price -> price.model() == Model.PACKAGE && !isPositive(price.packageSize()),
                    Price::packageSize),
            new Rule<>(
                    "PRICE_NEGATIVE",
                    HOLD,
                    "/minimumMinor",
                    "the least amount is below zero",
                    "correct it, or take it out",
                    price -> price.minimumMinor() != null && price.minimumMinor() < 0,
                    Price::minimumMinor),
            new Rule<>(
                    "PRICE_NEGATIVE",
                    HOLD,
                    "/maximumMinor",
                    "the greatest amount is below zero",
                    "correct it, or take it out",
                    price -> price.maximumMinor() != null && price.maximumMinor() < 0,
                    Price::maximumMinor),
            new Rule<>(
                    "MINIMUM_OVER_MAXIMUM",
                    HOLD,
                    "/minimumMinor",
                    "the least amount is above the greatest",
                    "correct one of them",
                    PriceFaults::isMinimumOverMaximum,
                    Price::minimumMinor));

    private PriceFaults() {}

    /**
     * The faults of a price that stands at a place of the document; each holds its contract.
     *
     * @param price may be null, which is a fault
     * @param start first day of the contract; null when it is not known
     */
    public static Stream<Finding> of(Price price, LocalDate start, String pointer) {
        return isMissing(price)
                ? Rule.check(List.of(MISSING), price, pointer)
                : Stream.of(
                                Rule.check(RULES, price, pointer),
                                TierFaults.of(price, pointer),
                                PriceTimeFaults.of(price, start, pointer))
                        .flatMap(findings -> findings);
    }

    /**
     * The faults of the price of a service line that stands at a place of the document, whether its own or a book's.
     *
     * @param currency ISO 4217 code that the contract is billed in; null when it is not known
     */
    public static Stream<Finding> ofLine(
            ServiceLine line, Contract contract, Settings settings, String currency, String pointer) {
        var start = contract.term() == null ? null : contract.term().startDate();
        var faults = BookPrices.isBooked(line.price())
                ? BookFaults.of(line, contract, settings, currency, pointer)
                : of(line.price(), start, pointer + "/price");
        return Stream.concat(faults, IndexFaults.of(line.price(), settings, pointer + "/price"));
    }

    /** The faults of the price of a rented device, which no book gives. */
    public static Stream<Finding> ofDevice(Price price, Contract contract, Settings settings, String pointer) {
        var start = contract.term() == null ? null : contract.term().startDate();
        return Stream.concat(of(price, start, pointer + "/price"), IndexFaults.of(price, settings, pointer + "/price"));
    }

    /** A tiered price has its amounts in its tiers, a usage price in either place. */
    private static boolean isMissing(Price price) {
        if (price == null || price.model() == null) {
            return true;
        }
        return price.unitAmount() == null
                && !TierFaults.isTiered(price)
                && price.tiers().isEmpty();
    }

    private static boolean isMinimumOverMaximum(Price price) {
        return price.minimumMinor() != null
                && price.maximumMinor() != null
                && price.minimumMinor() > price.maximumMinor();
    }

    private static boolean isPositive(BigDecimal amount) {
        return amount != null && amount.signum() > 0;
    }

    static boolean isNegative(BigDecimal amount) {
        return amount != null && amount.signum() < 0;
    }
}
