package perennial.invoicing;

import perennial.id.InvoiceId;
import perennial.pricing.Charge;

/** What is taken back, and the last invoice on which it was charged. */
record Reversal(InvoiceId invoice, Charge charge) {}
