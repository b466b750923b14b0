package perennial.invoicing;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import perennial.money.Allocation;
import perennial.money.Money;
import perennial.money.Rounding;
import perennial.pricing.Charge;
import perennial.pricing.TaxShare;
import perennial.settings.LegalEntity;
import perennial.settings.LegalEntity.TaxRounding;

/** Rounds the taxes of an invoice by its entity's choice, and sums them by rate and jurisdiction. */
final class InvoiceTaxes {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private InvoiceTaxes() {}

    /** One tax of an invoice. */
    private record Tax(String jurisdiction, String name, BigDecimal percent, String note) {
        static Tax of(TaxShare share) {
            return new Tax(share.jurisdiction(), share.name(), share.percent(), share.note());
        }
    }

    static List<TaxTotal> totals(List<Charge> charges) {
        return byTax(charges, share -> true).entrySet().stream()
                .map(tax -> total(tax.getKey(), tax.getValue()))
                .toList();
    }

    /**
     * Charges arrive with tax rounded line by line; an entity that rounds by invoice has each tax rounded once, and split. A
     * tax that a price contains stays, because that price was agreed.
     */
    static List<Charge> rounded(List<Charge> charges, LegalEntity entity) {
        if (entity.taxRounding() == TaxRounding.PER_LINE) {
            return charges;
        }
        var shares = new LinkedHashMap<Tax, List<TaxShare>>();
        byTax(charges, share -> !share.contained())
                .forEach((tax, all) -> shares.put(tax, roundedOnce(all, entity.rounding())));
        return charges.stream().map(charge -> taking(charge, shares)).toList();
    }

    private static Map<Tax, List<TaxShare>> byTax(List<Charge> charges, Predicate<TaxShare> which) {
        return charges.stream()
                .flatMap(charge -> charge.taxes().stream())
                .filter(which)
                .collect(Collectors.groupingBy(Tax::of, LinkedHashMap::new, Collectors.toCollection(ArrayList::new)));
    }

    private static List<TaxShare> roundedOnce(List<TaxShare> shares, Rounding rounding) {
        var base = sum(shares.stream().map(TaxShare::base).toList());
        var percent = shares.getFirst().percent();
        var tax = rounding.toMoney(base.major().multiply(percent), HUNDRED, base.currency());
        var parts = Allocation.of(
                tax, shares.stream().map(share -> share.base().minor()).toList());
        return IntStream.range(0, shares.size())
                .mapToObj(index -> shares.get(index).withTax(parts.get(index)))
                .collect(Collectors.toCollection(ArrayList::new));
    }

    /** Shares were collected charge by charge, so each charge takes the next of each of its taxes. */
    private static Charge taking(Charge charge, Map<Tax, List<TaxShare>> shares) {
        return charge.withTaxes(charge.taxes().stream()
                .map(share ->
                        share.contained() ? share : shares.get(Tax.of(share)).removeFirst())
                .toList());
    }

    private static TaxTotal total(Tax tax, List<TaxShare> shares) {
        return new TaxTotal(
                tax.jurisdiction(),
                tax.name(),
                tax.percent(),
                sum(shares.stream().map(TaxShare::base).toList()),
                sum(shares.stream().map(TaxShare::tax).toList()),
                tax.note());
    }

    private static Money sum(Collection<Money> amounts) {
        return amounts.stream().reduce(Money::plus).orElseThrow();
    }
}
