package perennial.local.play;

import java.util.List;
import java.util.TreeMap;
import perennial.invoicing.comparison.Cause;
import perennial.invoicing.run.Review;
import perennial.money.Money;

/** What each cause comes to over all customers, by currency. */
public final class CauseSums {
    private CauseSums() {}

    /** One cause in one currency; {@code count} is how often it was found. */
    public record Sum(Cause.Kind kind, long count, Money amount) {
        private Sum plus(Sum other) {
            return new Sum(kind, count + other.count, amount.plus(other.amount));
        }
    }

    /** In the order of the kinds. */
    public static List<Sum> of(Review review) {
        var sums = new TreeMap<String, Sum>();
        review.differences().stream()
                .flatMap(changed -> changed.causes().stream())
                .forEach(cause -> sums.merge(key(cause), new Sum(cause.kind(), 1, cause.amount()), Sum::plus));
        return List.copyOf(sums.values());
    }

    private static String key(Cause cause) {
        return (char) ('A' + cause.kind().ordinal()) + cause.amount().currency().getCurrencyCode();
    }
}
