package perennial.contract;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import perennial.settings.PriceBook;
import perennial.settings.Settings;

/**
 * The price that a book gives a line on a day: that of the first entry that fits its service, its tier and its site. A
 * price of the line's own beats the book.
 *
 * @param site null when the line has none
 */
public record BookPrices(ServiceLine line, Site site, PriceBook book) {

    /**
     * A price from a day on.
     *
     * @param from null for the first one
     * @param entry its place in the book, counted from zero
     */
    public record Dated(LocalDate from, int entry, Price price) {}

    /** The prices of a line whose price is in a book; empty when it has its own, or there is no such book. */
    public static Optional<BookPrices> of(ServiceLine line, Contract contract, Settings settings) {
        return isBooked(line.price())
                ? Optional.ofNullable(settings.priceBooks().get(line.price().priceBook()))
                        .map(book -> new BookPrices(line, siteOf(line, contract), book))
                : Optional.empty();
    }

    /** Whether a price is looked up in its book. */
    public static boolean isBooked(Price price) {
        return price != null
                && price.priceBook() != null
                && price.unitAmount() == null
                && price.tiers().isEmpty();
    }

    /** In order of their days; the first one is that of the earliest day, and without one where it has always held. */
    public List<Dated> prices() {
        var prices = new ArrayList<Dated>();
        var days = fitting().map(entry -> entries().get(entry).validFrom()).filter(Objects::nonNull);
        Stream.concat(Stream.of(LocalDate.MIN), days.distinct().sorted(Comparator.naturalOrder()))
                .forEach(day -> on(day).ifPresent(entry -> add(prices, day, entry)));
        return List.copyOf(prices);
    }

    boolean hasService() {
        return entries().stream().anyMatch(this::isOfService);
    }

    boolean hasTier() {
        return entries().stream().anyMatch(entry -> isOfService(entry) && isOfTier(entry));
    }

    private void add(List<Dated> prices, LocalDate day, int entry) {
        if (prices.isEmpty() || prices.getLast().entry() != entry) {
            var from = day.equals(LocalDate.MIN) ? null : day;
            prices.add(new Dated(from, entry, line.price().booked(entries().get(entry))));
        }
    }

    private Optional<Integer> on(LocalDate day) {
        return fitting()
                .filter(entry -> entries().get(entry).validFrom() == null
                        || !entries().get(entry).validFrom().isAfter(day))
                .findFirst();
    }

    private Stream<Integer> fitting() {
        return IntStream.range(0, entries().size())
                .filter(index -> fits(entries().get(index)))
                .boxed();
    }

    private boolean fits(PriceBook.Entry entry) {
        var address = site == null ? null : site.address();
        var code = site == null ? null : site.taxLocationCode();
        return isOfService(entry) && isOfTier(entry) && entry.covers(address, code);
    }

    private boolean isOfService(PriceBook.Entry entry) {
        return entry.serviceCode() == null || entry.serviceCode().equals(line.serviceCode());
    }

    private boolean isOfTier(PriceBook.Entry entry) {
        return entry.tier() == null || entry.tier().equals(line.tier());
    }

    private List<PriceBook.Entry> entries() {
        return book.entries();
    }

    private static Site siteOf(ServiceLine line, Contract contract) {
        return line.siteRef() == null && contract.sites().size() == 1
                ? contract.sites().getFirst()
                : SiteReferences.find(contract, line.siteRef()).orElse(null);
    }
}
