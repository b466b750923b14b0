package perennial.invoicing;

import perennial.id.InvoiceId;
import perennial.pricing.Charge;

/**
 * One line of an invoice or credit note.
 *
 * @param position counted from 1
 * @param charge what is charged; a reversal carries the key of what it takes back, and negative amounts
 * @param reverses the invoice whose charge this line takes back; null on an ordinary line
 * @param reversesLine position of that charge on its invoice; null on an ordinary line
 * @param adjustment who took it back by hand, and why; null on a line that follows from a contract
 */
public record InvoiceLine(
        int position, Charge charge, InvoiceId reverses, Integer reversesLine, Adjustment adjustment) {

    /** A correction by hand. */
    public record Adjustment(String reason, String author) {}

    /** A line that charges. */
    public static InvoiceLine charging(int position, Charge charge) {
        return new InvoiceLine(position, charge, null, null, null);
    }

    public boolean isReversal() {
        return reverses != null;
    }

    /** Whether it follows from a contract; what a person adjusted does not, and is not billed again. */
    public boolean isByEngine() {
        return adjustment == null;
    }
}
