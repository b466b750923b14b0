package perennial.settings;

import java.util.Objects;
import perennial.place.Address;

/**
 * Where an entry of a table holds: at every place of which each part that the entry names is the same. An entry that
 * names no part holds everywhere.
 */
public sealed interface Area permits TaxTable.Rate, PriceBook.Entry {
    /** ISO 3166 alpha-2. */
    String country();

    /** State or province code. */
    String region();

    String city();

    /** Postal codes that begin with it. */
    String postalPrefix();

    /** The tax location code of a site. */
    String locationCode();

    /** Whether the entry holds at an address (null when none is known) with a location code (null when it has none). */
    default boolean covers(Address address, String code) {
        return (locationCode() == null || locationCode().equals(code)) && coversAddress(address);
    }

    private boolean coversAddress(Address address) {
        if (address == null) {
            return country() == null && region() == null && city() == null && postalPrefix() == null;
        }
        return isSame(country(), address.country())
                && isSame(region(), address.region())
                && isSame(city(), address.city())
                && (postalPrefix() == null
                        || Objects.requireNonNullElse(address.postalCode(), "").startsWith(postalPrefix()));
    }

    private static boolean isSame(String named, String actual) {
        return named == null || named.equalsIgnoreCase(actual);
    }
}
