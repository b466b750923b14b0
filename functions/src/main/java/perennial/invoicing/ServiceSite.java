package perennial.invoicing;

import perennial.id.ContractId;
import perennial.place.Address;

/** A place where billed service is rendered, as it was when the invoice was drafted; lines name it by contract and ref. */
public record ServiceSite(ContractId contract, String siteRef, String name, Address address) {}
