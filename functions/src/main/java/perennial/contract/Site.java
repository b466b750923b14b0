package perennial.contract;

import java.time.LocalDate;
import perennial.place.Address;

/**
 * A place where service is rendered; its address decides the tax.
 *
 * @param taxLocationCode names the tax location outright when an address is not enough
 * @param increaseAfter last day on which no price of the site may rise; null means none
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
        String costCenter,
        LocalDate increaseAfter) {}
