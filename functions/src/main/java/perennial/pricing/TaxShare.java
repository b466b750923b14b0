package perennial.pricing;

import java.math.BigDecimal;
import perennial.money.Money;

/**
 * What one jurisdiction takes of a charge.
 *
 * @param percent 8.25 means 8.25 percent
 * @param base what is taxed, after discounts; shown with zero tax where the customer is exempt
 * @param note why nothing is taken: an exemption, a reverse charge; null otherwise
 */
public record TaxShare(String jurisdiction, String name, BigDecimal percent, Money base, Money tax, String note) {

    public TaxShare negated() {
        return new TaxShare(jurisdiction, name, percent, base.negated(), tax.negated(), note);
    }

    public TaxShare withTax(Money other) {
        return new TaxShare(jurisdiction, name, percent, base, other, note);
    }
}
