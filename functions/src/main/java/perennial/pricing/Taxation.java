package perennial.pricing;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import perennial.contract.TaxExemption;
import perennial.money.Allocation;
import perennial.money.Money;
import perennial.money.Rounding;
import perennial.pricing.Derivation.DiscountTaken;

/**
 * Taxes a contract's charges: at the rates of the supply, less what the customer is exempt from on its date.
 *
 * @param exemption null when there is none
 */
record Taxation(TaxRates rates, TaxExemption exemption, Rounding rounding) {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int DECIMALS_OF_PERCENT = 12;

    /** Tax comes on top of what is left after discounts. */
    Taxed onTop(Money gross, List<DiscountTaken> discounts, TaxQuestion supply) {
        var base = new Taxed(gross, discounts, List.of());
        var net = gross.minus(base.discount());
        var taxes = rates.of(supply).stream()
                .map(rate -> share(rate, supply, net, ofBase(net, rate)))
                .toList();
        return new Taxed(gross, discounts, taxes);
    }

    /** What is left after discounts contains the tax: it is taken out once, and split so that nothing is lost. */
    Taxed contained(Money gross, List<DiscountTaken> discounts, TaxQuestion supply) {
        var all = rates.of(supply);
        var agreed = gross.minus(new Taxed(gross, discounts, List.of()).discount());
        var percent = all.stream().map(rate -> charged(rate, supply)).reduce(BigDecimal.ZERO, BigDecimal::add);
        var net = without(agreed, percent);
        var weights = all.stream().map(rate -> weight(charged(rate, supply))).toList();
        var parts = Allocation.of(agreed.minus(net), weights);
        var taxes = IntStream.range(0, all.size())
                .mapToObj(index ->
                        share(all.get(index), supply, net, parts.get(index)).asContained())
                .toList();
        var grossNet = without(gross, percent);
        return new Taxed(grossNet, withoutTax(discounts, grossNet.minus(net)), taxes);
    }

    private Money without(Money amount, BigDecimal percent) {
        return rounding.toMoney(amount.major().multiply(HUNDRED), HUNDRED.add(percent), amount.currency());
    }

    private static List<DiscountTaken> withoutTax(List<DiscountTaken> discounts, Money sum) {
        var weights = discounts.stream().map(taken -> taken.amount().minor()).toList();
        var parts = Allocation.of(sum, weights);
        return IntStream.range(0, parts.size())
                .mapToObj(index -> new DiscountTaken(
                        discounts.get(index).code(), discounts.get(index).formula(), parts.get(index)))
                .toList();
    }

    private Money ofBase(Money base, TaxRate rate) {
        return rounding.toMoney(base.major().multiply(rate.percent()), HUNDRED, base.currency());
    }

    private TaxShare share(TaxRate rate, TaxQuestion supply, Money base, Money tax) {
        return isExemptFrom(rate, supply)
                ? TaxShare.free(rate, base, reason())
                : new TaxShare(rate.jurisdiction(), rate.name(), rate.percent(), base, tax, null);
    }

    private BigDecimal charged(TaxRate rate, TaxQuestion supply) {
        return isExemptFrom(rate, supply) ? BigDecimal.ZERO : rate.percent();
    }

    private static long weight(BigDecimal percent) {
        return percent.movePointRight(DECIMALS_OF_PERCENT).longValueExact();
    }

    private String reason() {
        if (exemption.status() == TaxExemption.Status.REVERSE_CHARGE) {
            return "reverse charge: the customer accounts for the tax";
        }
        var certificate = exemption.certificateNo();
        return certificate == null ? "exempt" : "exempt, certificate " + certificate;
    }

    private boolean isExemptFrom(TaxRate rate, TaxQuestion supply) {
        if (exemption == null || exemption.status() == null || exemption.status() == TaxExemption.Status.NONE) {
            return false;
        }
        boolean isValid = exemption.validUntil() == null || !supply.supply().isAfter(exemption.validUntil());
        return isValid && coversJurisdiction(rate);
    }

    private boolean coversJurisdiction(TaxRate rate) {
        return exemption.jurisdictions().isEmpty() || exemption.jurisdictions().contains(rate.jurisdiction());
    }
}
