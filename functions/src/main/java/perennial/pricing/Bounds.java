package perennial.pricing;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import perennial.contract.Price;
import perennial.money.Money;

/**
 * The least and the most that a full period of a line costs, in minor units; each may be null. A part of a period has that
 * part of them.
 */
record Bounds(Long least, Long most) {
    static final Bounds NONE = new Bounds(null, null);

    static Bounds of(Price price) {
        return new Bounds(price.minimumMinor(), price.maximumMinor());
    }

    /** An exact amount within the bounds, and how it got there: null when it already was. */
    record Applied(Exact amount, String formula) {}

    Applied apply(Exact amount, List<Stretch> stretches, Currency currency) {
        if (least != null && amount.compareTo(share(least, stretches, currency)) < 0) {
            return applied("at least ", least, stretches, currency);
        }
        return most != null && amount.compareTo(share(most, stretches, currency)) > 0
                ? applied("at most ", most, stretches, currency)
                : new Applied(amount, null);
    }

    private static Applied applied(String how, long bound, List<Stretch> stretches, Currency currency) {
        var formula = how + new Money(bound, currency).major().toPlainString();
        boolean isWhole = stretches.size() == 1 && stretches.getFirst().part().isWhole();
        return new Applied(share(bound, stretches, currency), isWhole ? formula : formula + " for a full period");
    }

    private static Exact share(long bound, List<Stretch> stretches, Currency currency) {
        BigDecimal full = new Money(bound, currency).major();
        return Exact.sum(stretches.stream().map(stretch -> stretch.shareOf(Exact.of(full))));
    }
}
