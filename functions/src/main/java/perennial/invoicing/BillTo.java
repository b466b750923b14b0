package perennial.invoicing;

import java.util.List;
import perennial.contract.Customer.TaxId;
import perennial.place.Address;

/**
 * Who is billed, as it was when the invoice was drafted.
 *
 * @param language BCP 47, of documents and messages
 * @param timeZone IANA zone of the recipient
 */
public record BillTo(
        String name, String accountNumber, Address address, List<TaxId> taxIds, String language, String timeZone) {
    public BillTo {
        taxIds = taxIds == null ? List.of() : List.copyOf(taxIds);
    }
}
