package perennial.pricing;

import java.util.List;
import perennial.money.Money;
import perennial.pricing.Derivation.DiscountTaken;

/** A charge's amounts once it is taxed: before tax, whether or not the agreed price contains it. */
record Taxed(Money gross, List<DiscountTaken> discounts, List<TaxShare> taxes) {

    Money discount() {
        return discounts.stream().map(DiscountTaken::amount).reduce(Money.zero(gross.currency()), Money::plus);
    }
}
