package perennial.pricing;

import perennial.place.Address;

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
}
