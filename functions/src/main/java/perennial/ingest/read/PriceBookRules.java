package perennial.ingest.read;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import perennial.contract.Finding;
import perennial.settings.PriceBook;
import perennial.settings.PriceBook.Entry;
import perennial.settings.PriceBook.Tier;

/** Entries of a price book that give no price, or more than one. */
final class PriceBookRules {
    private PriceBookRules() {}

    static List<Finding> check(PriceBook book) {
        var currency = book.currency() == null ? List.<Finding>of() : SettingRules.currency(book.currency());
        var entries = IntStream.range(0, book.entries().size())
                .boxed()
                .flatMap(i -> faults(book.entries().get(i), "/entries/" + i));
        return Stream.concat(currency.stream(), entries).toList();
    }

    private static Stream<Finding> faults(Entry entry, String at) {
        return entry.tiers().isEmpty() ? untiered(entry, at) : tiered(entry.tiers(), at);
    }

    private static Stream<Finding> untiered(Entry entry, String at) {
        if (entry.unitAmount() == null) {
            return Stream.of(
                    BadValue.of("PRICE_MISSING", at, null, "the entry gives no price", "give /unitAmount, or /tiers"));
        }
        boolean isWithoutSize = entry.model() == PriceBook.Model.PACKAGE && !isPositive(entry.packageSize());
        return isWithoutSize ? Stream.of(sizeMissing(entry, at)) : Stream.empty();
    }

    private static Finding sizeMissing(Entry entry, String at) {
        return BadValue.of(
                "PACKAGE_SIZE_MISSING",
                at + "/packageSize",
                Objects.toString(entry.packageSize(), null),
                "a package price needs the number of units in a package",
                "give a size above zero");
    }

    /** Bounds rise, and only the last tier is open. */
    private static Stream<Finding> tiered(List<Tier> tiers, String at) {
        boolean isContiguous = IntStream.range(0, tiers.size()).allMatch(i -> isNext(tiers, i))
                && tiers.getLast().upTo() == null;
        return isContiguous
                ? Stream.empty()
                : Stream.of(BadValue.of(
                        "TIERS_INVALID",
                        at + "/tiers",
                        null,
                        "the tiers leave a gap, overlap or end",
                        "let /upTo rise from tier to tier and leave it out of the last one"));
    }

    private static boolean isNext(List<Tier> tiers, int i) {
        var upTo = tiers.get(i).upTo();
        if (i == tiers.size() - 1) {
            return upTo == null;
        }
        var before = i == 0 ? BigDecimal.ZERO : tiers.get(i - 1).upTo();
        return upTo != null && before != null && upTo.compareTo(before) > 0;
    }

    private static boolean isPositive(BigDecimal amount) {
        return amount != null && amount.signum() > 0;
    }
}
