package perennial.invoicing;

import perennial.id.InvoiceId;
import perennial.pricing.Charge;

/**
 * One line of an invoice.
 *
 * @param position counted from 1
 * @param charge what is charged; a reversal carries the key of what it takes back, and negative amounts
 * @param reverses the invoice whose charge this line takes back; null on an ordinary line
 */
public record InvoiceLine(int position, Charge charge, InvoiceId reverses) {}
