package perennial.pricing;

import java.math.BigDecimal;
import perennial.contract.Discount;
import perennial.money.Money;
import perennial.money.Rounding;
import perennial.pricing.Derivation.DiscountTaken;

/** How much a discount takes off an amount, and how that is said. */
record DiscountAmounts(Rounding rounding) {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /**
     * Never more than there is. An amount and a cap are for a full period and shrink with the part of it that is charged; a
     * percentage needs no such care.
     */
    DiscountTaken taken(Discount discount, Money from, Fraction part) {
        var wanted = wanted(discount, from, part);
        var cap = discount.capMinor() == null ? from : part(capOf(discount, from), part, from);
        var most = cap.compareTo(from) < 0 ? cap : from;
        boolean isCapped = discount.capMinor() != null && wanted.compareTo(cap) > 0;
        return new DiscountTaken(
                discount.code(),
                formula(discount, from, part)
                        + (isCapped ? ", at most " + cap.major().toPlainString() : ""),
                wanted.compareTo(most) > 0 ? most : wanted);
    }

    private Money wanted(Discount discount, Money from, Fraction part) {
        return switch (discount.kind()) {
            case PERCENT -> rounding.toMoney(from.major().multiply(discount.value()), HUNDRED, from.currency());
            case AMOUNT -> part(discount.value(), part, from);
            case FREE_PERIODS -> from;
        };
    }

    private static BigDecimal capOf(Discount discount, Money from) {
        return new Money(discount.capMinor(), from.currency()).major();
    }

    private Money part(BigDecimal amount, Fraction part, Money from) {
        return rounding.toMoney(part.times(amount), part.divisor(), from.currency());
    }

    private static String formula(Discount discount, Money from, Fraction part) {
        return switch (discount.kind()) {
            case PERCENT ->
                discount.value().toPlainString() + " % of " + from.major().toPlainString();
            case AMOUNT -> discount.value().toPlainString() + (part.isWhole() ? "" : " x " + part);
            case FREE_PERIODS -> "free period";
        };
    }
}
