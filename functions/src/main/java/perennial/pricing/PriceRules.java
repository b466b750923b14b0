package perennial.pricing;

import static perennial.pricing.Rule.unsupported;

import java.util.List;
import perennial.contract.Price;
import perennial.contract.Price.Model;

/** Prices that are broken, and terms that are not built yet. */
final class PriceRules {
    private static final List<Rule<Price>> RULES = List.of(
            unsupported("tiers of a price that is not tiered", "/tiers", PriceRules::hasStrayTiers),
            unsupported(
                    "a package size of a price without packages",
                    "/packageSize",
                    price -> price.packageSize() != null && price.model() != Model.PACKAGE));

    private PriceRules() {}

    /** For a price without faults. */
    static List<Refusal> check(Price price, String currency, String pointer) {
        return currencyDiffers(price, currency)
                ? List.of(mismatch(price.currency(), currency, pointer))
                : Rule.check(RULES, price, pointer);
    }

    private static Refusal mismatch(String own, String currency, String pointer) {
        return new Refusal(
                "CURRENCY_MISMATCH",
                "the price is in " + own + ", the contract is billed in " + currency + "; use one currency",
                pointer + "/currency");
    }

    private static boolean currencyDiffers(Price price, String currency) {
        return price.currency() != null && !price.currency().equals(currency);
    }

    private static boolean hasStrayTiers(Price price) {
        return switch (price.model()) {
            case TIERED_GRADUATED, TIERED_VOLUME, USAGE -> false;
            case FLAT, PER_UNIT, PACKAGE, PERCENT_OF -> !price.tiers().isEmpty();
        };
    }
}
