package perennial.invoicing.comparison;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import perennial.invoicing.Invoice;
import perennial.invoicing.comparison.Cause.Kind;
import perennial.money.Money;

/**
 * Splits the difference between an invoice and the last one of its billing group into causes. Pure; the causes add up to
 * the difference to the minor unit.
 */
public final class Comparison {
    private final Parts last;
    private final Parts next;
    private final Money nothing;

    private Comparison(List<Invoice> last, List<Invoice> next) {
        this.last = Parts.of(last);
        this.next = Parts.of(next);
        this.nothing = Money.zero(next.getFirst().total().currency());
    }

    /** What makes {@code next} differ from {@code last}; empty when nothing does. */
    public static List<Cause> between(Invoice last, Invoice next) {
        return between(List.of(last), List.of(next));
    }

    /** The same for invoices and the credit notes that went out with them. */
    public static List<Cause> between(List<Invoice> last, List<Invoice> next) {
        return new Comparison(last, next)
                .causes()
                .filter(cause -> !cause.isNothing())
                .toList();
    }

    /** An invoice without an earlier one. */
    public static List<Cause> first(Money total) {
        return List.of(new Cause(Kind.FIRST_INVOICE, null, null, null, total, "first invoice"));
    }

    private Stream<Cause> causes() {
        return Stream.of(
                        lines(),
                        moved(Kind.CREDIT, last.corrections(), next.corrections(), "billed before"),
                        moved(Kind.ONE_TIME, last.oneTime(), next.oneTime(), "charged once"))
                .flatMap(causes -> causes);
    }

    private Stream<Cause> lines() {
        return both(last.lines(), next.lines()).stream().flatMap(this::line);
    }

    private Stream<Cause> line(LineKey key) {
        var before = last.lines().get(key);
        var after = next.lines().get(key);
        if (before == null) {
            return Stream.of(key.cause(last.hasSite(key) ? Kind.LINE_ADDED : Kind.SITE_ADDED, after.total(), "begins"));
        }
        return after == null
                ? Stream.of(key.cause(
                        next.hasSite(key) ? Kind.LINE_GONE : Kind.SITE_GONE,
                        before.total().negated(),
                        "not on it"))
                : new LineChange(before, after).effects().stream().map(effect -> effect.on(key));
    }

    private Stream<Cause> moved(Kind kind, Map<LineKey, Money> before, Map<LineKey, Money> after, String words) {
        return both(before, after).stream()
                .map(key -> key.cause(kind, of(after, key).minus(of(before, key)), words));
    }

    private Money of(Map<LineKey, Money> amounts, LineKey key) {
        return Optional.ofNullable(amounts.get(key)).orElse(nothing);
    }

    private static Set<LineKey> both(Map<LineKey, ?> one, Map<LineKey, ?> other) {
        var keys = new LinkedHashSet<>(one.keySet());
        keys.addAll(other.keySet());
        return keys;
    }
}
