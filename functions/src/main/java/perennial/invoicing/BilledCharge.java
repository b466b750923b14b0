package perennial.invoicing;

import java.util.stream.Stream;
import perennial.id.InvoiceId;
import perennial.pricing.Charge;

/** A charge on an issued invoice, or the reversal of one: the same key with negative amounts. */
public record BilledCharge(InvoiceId invoice, InvoiceLine line) {

    /** Everything an invoice charges and takes back. */
    public static Stream<BilledCharge> on(Invoice invoice) {
        return invoice.lines().stream().map(line -> new BilledCharge(invoice.id(), line));
    }

    public Charge charge() {
        return line.charge();
    }
}
