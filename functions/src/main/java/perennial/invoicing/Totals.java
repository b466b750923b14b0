package perennial.invoicing;

import perennial.money.Money;

/** The sums of an invoice: {@code total = subtotal - discount + tax}. */
public record Totals(Money subtotal, Money discount, Money tax, Money total) {
    public Totals {
        if (!subtotal.minus(discount).plus(tax).equals(total)) {
            throw new IllegalArgumentException("an invoice adds up: " + subtotal + " - " + discount + " + " + tax);
        }
    }
}
