package perennial.delivery;

import perennial.delivery.Recipient.BlockedAddress;
import perennial.id.CustomerId;
import perennial.invoicing.Invoice;

/** Who receives an invoice, and which of their addresses are of no use. */
public interface Recipients {
    /** As known now: consent and addresses may have changed since the invoice was issued. */
    Recipient of(Invoice invoice);

    /** From now on the address is not used for this customer. */
    void block(CustomerId customer, BlockedAddress address);
}
