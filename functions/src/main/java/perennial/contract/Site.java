package perennial.contract;

import perennial.place.Address;

/**
 * A place where service is rendered; its address decides the tax.
 *
 * @param taxLocationCode names the tax location outright when an address is not enough
 */
public record Site(
        String siteId,
        String externalId,
        String name,
        Address address,
        String timeZone,
        String taxLocationCode,
        String contactRef,
        String poNumber,
        String costCenter) {}
