package perennial.settings;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * Tax rates by kind of service and place.
 *
 * @param codes every tax code that lines may name; a code without matching rate is exempt there
 */
public record TaxTable(String name, List<Code> codes, List<Rate> rates) implements Setting {

    /** A kind of service or good for tax. */
    public record Code(String code, String description) {}

    /**
     * One jurisdiction's rate, for the places of service that it covers.
     *
     * @param percent 8.25 means 8.25 percent
     * @param codes tax codes it applies to; empty means all
     * @param from first day, by the date of supply
     * @param to first day it does not hold any more; null means no end
     */
    public record Rate(
            String jurisdiction,
            String name,
            BigDecimal percent,
            List<String> codes,
            String country,
            String region,
            String city,
            String postalPrefix,
            String locationCode,
            LocalDate from,
            LocalDate to)
            implements Area {
        public Rate {
            codes = codes == null ? List.of() : List.copyOf(codes);
        }
    }

    public TaxTable {
        codes = codes == null ? List.of() : List.copyOf(codes);
        rates = rates == null ? List.of() : List.copyOf(rates);
    }
}
