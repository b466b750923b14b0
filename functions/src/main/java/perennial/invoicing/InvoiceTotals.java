package perennial.invoicing;

import java.util.List;
import java.util.function.Function;
import perennial.money.Money;
import perennial.pricing.Charge;

/** Adds up an invoice. */
final class InvoiceTotals {
    private InvoiceTotals() {}

    static Totals of(List<Charge> charges) {
        var subtotal = sum(charges, Charge::gross);
        var discount = sum(charges, Charge::discount);
        var tax = sum(charges, Charge::tax);
        return new Totals(subtotal, discount, tax, subtotal.minus(discount).plus(tax));
    }

    private static Money sum(List<Charge> charges, Function<Charge, Money> amount) {
        return charges.stream().map(amount).reduce(Money::plus).orElseThrow();
    }
}
