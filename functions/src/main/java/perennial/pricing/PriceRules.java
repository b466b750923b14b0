package perennial.pricing;

import static perennial.pricing.Rule.broken;
import static perennial.pricing.Rule.unsupported;

import java.util.List;
import perennial.contract.Price;
import perennial.contract.Price.Model;

/** Prices that are broken, and models that are not built yet. */
final class PriceRules {
    private static final Rule<Price> PRESENCE =
            broken("PRICE_MISSING", "the price needs a model and an amount; give them", "", PriceRules::isIncomplete);

    private static final List<Rule<Price>> RULES = List.of(
            broken(
                    "PRICE_NEGATIVE",
                    "the price is below zero; a discount or a credit is not a price",
                    "/unitAmount",
                    price -> price.unitAmount() != null && price.unitAmount().signum() < 0),
            unsupported(
                    "a price model other than FLAT and PER_UNIT",
                    "/model",
                    price -> price.model() != Model.FLAT && price.model() != Model.PER_UNIT),
            unsupported("tiers", "/tiers", price -> !price.tiers().isEmpty()),
            unsupported("packages", "/packageSize", price -> price.packageSize() != null),
            unsupported("a least amount", "/minimumMinor", price -> price.minimumMinor() != null),
            unsupported("a greatest amount", "/maximumMinor", price -> price.maximumMinor() != null),
            unsupported(
                    "seasonal prices", "/seasonal", price -> !price.seasonal().isEmpty()),
            unsupported("price steps", "/steps", price -> !price.steps().isEmpty()),
            unsupported("an escalator", "/escalator", price -> price.escalator() != null),
            unsupported("a commitment", "/commitment", PriceRules::commits));

    private PriceRules() {}

    static List<Refusal> check(Price price, String currency, String pointer) {
        var missing = Rule.check(List.of(PRESENCE), price, pointer);
        if (!missing.isEmpty()) {
            return missing;
        }
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

    /** A usage price has no amount of its own, and is refused by its model. */
    private static boolean isIncomplete(Price price) {
        return price == null
                || price.model() == null
                || price.unitAmount() == null && (price.model() == Model.FLAT || price.model() == Model.PER_UNIT);
    }

    private static boolean commits(Price price) {
        var commitment = price.commitment();
        return commitment != null && (commitment.minimumQuantity() != null || commitment.prepaidQuantity() != null);
    }
}
