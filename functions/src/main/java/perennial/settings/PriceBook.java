package perennial.settings;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * Prices that many contracts share, by service and place. A book never changes, so that a contract keeps the prices it
 * was made with; other prices are another book.
 *
 * @param currency ISO 4217 of every amount in it; null means the currency of whoever is billed by it
 * @param entries in order: the first one that fits a line gives its price
 */
public record PriceBook(String name, String currency, List<Entry> entries) implements Setting {

    /**
     * One price. It fits a line when every field that it gives is the line's or its site's.
     *
     * @param model how quantity becomes an amount; null means as the line's own price says
     * @param unitAmount major units for one full cycle, up to 12 decimals
     * @param packageSize units of a package; {@code unitAmount} is its price
     * @param validFrom first day on which it fits, by the day that is priced; null means always
     */
    public record Entry(
            String serviceCode,
            String tier,
            String country,
            String region,
            String city,
            String postalPrefix,
            String locationCode,
            Model model,
            BigDecimal unitAmount,
            List<Tier> tiers,
            BigDecimal packageSize,
            LocalDate validFrom)
            implements Area {
        public Entry {
            tiers = tiers == null ? List.of() : List.copyOf(tiers);
        }
    }

    /** How quantity becomes an amount, in the words of a contract's price. */
    public enum Model {
        FLAT,
        PER_UNIT,
        TIERED_GRADUATED,
        TIERED_VOLUME,
        PACKAGE,
        USAGE
    }

    /** A price tier up to and including {@code upTo} units; null is open. */
    public record Tier(BigDecimal upTo, BigDecimal unitAmount, BigDecimal flatAmount) {}

    public PriceBook {
        entries = entries == null ? List.of() : List.copyOf(entries);
    }

    @Override
    public boolean mayBecome(Setting next) {
        return Objects.equals(this, next);
    }
}
