package perennial.pricing;

import static perennial.pricing.Rule.broken;

import java.math.BigDecimal;
import java.util.List;
import perennial.contract.Discount;
import perennial.contract.Discount.Kind;

/** Discounts that are broken. */
final class DiscountRules {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal MOST_PERIODS = BigDecimal.valueOf(1200);

    private static final List<Rule<Discount>> RULES = List.of(
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
                    DiscountRules::takesMoreThanAll),
            broken(
                    "DISCOUNT_PERIODS_INVALID",
                    "free periods are a whole number of 1 to 1200; give it as value or as maxPeriods",
                    "/value",
                    DiscountRules::isNoNumberOfPeriods),
            broken(
                    "DISCOUNT_NEVER_HOLDS",
                    "the discount ends before a day of it; correct its dates, to is the first day without it",
                    "/to",
                    DiscountRules::endsBeforeItBegins),
            broken(
                    "DISCOUNT_NEVER_HOLDS",
                    "the discount holds for no period; give at least one, or take it out",
                    "/maxPeriods",
                    discount -> discount.kind() != Kind.FREE_PERIODS
                            && discount.maxPeriods() != null
                            && discount.maxPeriods() < 1),
            broken(
                    "DISCOUNT_NEGATIVE",
                    "the cap is below zero; correct it",
                    "/capMinor",
                    discount -> discount.capMinor() != null && discount.capMinor() < 0));

    private DiscountRules() {}

    static List<Refusal> check(Discount discount, String pointer) {
        return Rule.check(RULES, discount, pointer);
    }

    private static boolean isIncomplete(Discount discount) {
        boolean isCounted = discount.kind() == Kind.FREE_PERIODS && discount.maxPeriods() != null;
        return discount.kind() == null || discount.value() == null && !isCounted;
    }

    private static boolean isNoNumberOfPeriods(Discount discount) {
        if (discount.kind() != Kind.FREE_PERIODS || discount.value() == null && discount.maxPeriods() == null) {
            return false;
        }
        var periods = discount.value() == null ? BigDecimal.valueOf(discount.maxPeriods()) : discount.value();
        return periods.stripTrailingZeros().scale() > 0 || periods.signum() <= 0 || periods.compareTo(MOST_PERIODS) > 0;
    }

    private static boolean endsBeforeItBegins(Discount discount) {
        return discount.from() != null
                && discount.to() != null
                && !discount.to().isAfter(discount.from());
    }

    private static boolean takesMoreThanAll(Discount discount) {
        return discount.kind() == Kind.PERCENT
                && discount.value() != null
                && discount.value().compareTo(HUNDRED) > 0;
    }
}
