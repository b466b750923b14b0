package perennial.pricing;

import java.util.Objects;
import perennial.place.Address;
import perennial.settings.TaxTable.Rate;

/**
 * Where a supply is taxed.
 *
 * @param address null when only a location code is known
 * @param locationCode names the place outright; null when the address decides alone
 */
record TaxPlace(Address address, String locationCode) {

    boolean isKnown() {
        return locationCode != null || address != null && address.country() != null;
    }

    /** A rate reaches a place when every part of a place that it names is this one's. */
    boolean isIn(Rate rate) {
        return (rate.locationCode() == null || rate.locationCode().equals(locationCode)) && isInAddress(rate);
    }

    private boolean isInAddress(Rate rate) {
        if (address == null) {
            return rate.country() == null
                    && rate.region() == null
                    && rate.city() == null
                    && rate.postalPrefix() == null;
        }
        return isSame(rate.country(), address.country())
                && isSame(rate.region(), address.region())
                && isSame(rate.city(), address.city())
                && (rate.postalPrefix() == null
                        || Objects.requireNonNullElse(address.postalCode(), "").startsWith(rate.postalPrefix()));
    }

    private static boolean isSame(String named, String actual) {
        return named == null || named.equalsIgnoreCase(actual);
    }
}
