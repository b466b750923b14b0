package perennial.invoicing;

import perennial.pricing.Charge;

/**
 * What is taken back.
 *
 * @param billed the charge as it was last billed, with its place on its invoice
 */
record Reversal(BilledCharge billed, Charge charge) {

    InvoiceLine line(int position) {
        return new InvoiceLine(position, charge, billed.invoice(), billed.line().position(), null);
    }
}
