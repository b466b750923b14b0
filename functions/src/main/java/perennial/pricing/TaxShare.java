package perennial.pricing;

import java.math.BigDecimal;
import perennial.money.Money;

/**
 * What one jurisdiction takes of a charge.
 *
 * @param percent 8.25 means 8.25 percent
 * @param base what is taxed, after discounts; shown with zero tax where the customer is exempt
 * @param note why nothing is taken: an exemption, a reverse charge; null otherwise
 * @param contained whether the agreed price contains the tax, which then is never rounded again
 */
public record TaxShare(
        String jurisdiction, String name, BigDecimal percent, Money base, Money tax, String note, boolean contained) {

    /** A tax on top of the price. */
    public TaxShare(String jurisdiction, String name, BigDecimal percent, Money base, Money tax, String note) {
        this(jurisdiction, name, percent, base, tax, note, false);
    }

    /** Nothing is taken, and why. */
    static TaxShare free(TaxRate rate, Money base, String note) {
        return new TaxShare(rate.jurisdiction(), rate.name(), BigDecimal.ZERO, base, Money.zero(base.currency()), note);
    }

    public TaxShare negated() {
        return new TaxShare(jurisdiction, name, percent, base.negated(), tax.negated(), note, contained);
    }

    public TaxShare withTax(Money other) {
        return new TaxShare(jurisdiction, name, percent, base, other, note, contained);
    }

    TaxShare asContained() {
        return new TaxShare(jurisdiction, name, percent, base, tax, note, true);
    }
}
