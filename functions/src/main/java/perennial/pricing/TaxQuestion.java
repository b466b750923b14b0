package perennial.pricing;

import java.time.LocalDate;
import perennial.id.EntityId;
import perennial.place.Address;

/**
 * What decides which taxes a supply bears.
 *
 * @param seller the legal entity that bills
 * @param code what is supplied, as a tax code; null when the line names none
 * @param address where it is supplied; null when only a location code is known
 * @param locationCode names the place outright; null when the address decides alone
 * @param supply date of supply: the first of the days that are charged
 */
public record TaxQuestion(EntityId seller, String code, Address address, String locationCode, LocalDate supply) {}
