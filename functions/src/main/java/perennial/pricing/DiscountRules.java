package perennial.pricing;

import static perennial.pricing.Rule.broken;
import static perennial.pricing.Rule.unsupported;

import java.math.BigDecimal;
import java.util.List;
import perennial.contract.Discount;
import perennial.contract.Discount.Kind;

/** Discounts that are broken or not built yet. */
final class DiscountRules {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private static final List<Rule<Discount>> RULES = List.of(
            unsupported("free periods", "/kind", discount -> discount.kind() == Kind.FREE_PERIODS),
            broken(
                    "DISCOUNT_MISSING",
                    "the discount needs a kind and a value; give them",
                    "",
                    DiscountRules::isIncomplete),
            broken(
                    "DISCOUNT_NEGATIVE",
                    "the discount is below zero; correct it",
                    "/value",
                    discount -> discount.value() != null && discount.value().signum() < 0),
            broken(
                    "DISCOUNT_OVER_100",
                    "the discount takes off more than all; give at most 100 percent",
                    "/value",
                    DiscountRules::takesMoreThanAll));

    private DiscountRules() {}

    static List<Refusal> check(Discount discount, String pointer) {
        return Rule.check(RULES, discount, pointer);
    }

    private static boolean isIncomplete(Discount discount) {
        return discount.kind() == null || discount.value() == null && discount.kind() != Kind.FREE_PERIODS;
    }

    private static boolean takesMoreThanAll(Discount discount) {
        return discount.kind() == Kind.PERCENT
                && discount.value() != null
                && discount.value().compareTo(HUNDRED) > 0;
    }
}
