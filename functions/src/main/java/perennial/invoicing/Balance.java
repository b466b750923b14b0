package perennial.invoicing;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import perennial.money.Money;
import perennial.pricing.Charge;
import perennial.pricing.ChargeKey;
import perennial.pricing.Derivation;
import perennial.pricing.TaxShare;

/**
 * What is billed under one key after all its charges and reversals.
 *
 * @param billed the charge itself, as it was last billed
 * @param taxes by jurisdiction and rate, as they were charged
 */
record Balance(BilledCharge billed, Money net, List<TaxShare> taxes) {

    /** What makes two tax shares one. */
    private record TaxKey(String jurisdiction, BigDecimal percent) {
        static TaxKey of(TaxShare share) {
            return new TaxKey(share.jurisdiction(), share.percent().stripTrailingZeros());
        }
    }

    static Balance of(List<BilledCharge> charges) {
        var last = charges.getLast();
        var net = charges.stream()
                .map(billed -> billed.charge().net())
                .reduce(Money::plus)
                .orElseThrow();
        var taxes = sum(charges.stream().flatMap(billed -> billed.charge().taxes().stream()));
        return new Balance(last, net, List.copyOf(taxes.values()));
    }

    ChargeKey key() {
        return billed.charge().key();
    }

    /**
     * Whether the same money is desired. Amounts of tax are not compared but what is taxed and how: rounding may have
     * shifted a cent between the lines of an invoice.
     */
    boolean isSameAs(Charge desired) {
        return desired != null && net.equals(desired.net()) && bases(taxes).equals(bases(desired.taxes()));
    }

    /** Takes back what is left; nothing where nothing is. */
    Stream<Reversal> reversal() {
        boolean isNothing =
                net.isZero() && taxes.stream().allMatch(share -> share.tax().isZero());
        return isNothing ? Stream.empty() : Stream.of(new Reversal(billed, reversed()));
    }

    private Charge reversed() {
        var last = billed.charge();
        return new Charge(
                last.key(),
                last.siteRef(),
                last.description(),
                last.quantity(),
                last.unitAmount(),
                net.negated(),
                Money.zero(net.currency()),
                taxes.stream().map(TaxShare::negated).toList(),
                last.taxCode(),
                last.revenue(),
                last.generationDate(),
                last.dueFrom(),
                derivation());
    }

    private Derivation derivation() {
        var last = billed.charge();
        var was = last.derivation();
        var formula = "-" + net.major().toPlainString();
        var text = formula + " takes back what invoice " + billed.invoice() + " charged for "
                + last.period().start() + " to " + last.period().end().minusDays(1);
        return new Derivation(
                was.field(),
                was.contractVersion(),
                was.reference(),
                formula,
                was.rounding(),
                List.of(),
                was.tax(),
                text,
                List.of());
    }

    private static Map<TaxKey, Money> bases(List<TaxShare> shares) {
        return sum(shares.stream()).values().stream()
                .filter(share -> !share.base().isZero())
                .collect(Collectors.toMap(TaxKey::of, TaxShare::base));
    }

    private static Map<TaxKey, TaxShare> sum(Stream<TaxShare> shares) {
        return shares.collect(Collectors.toMap(TaxKey::of, Function.identity(), Balance::plus, LinkedHashMap::new));
    }

    private static TaxShare plus(TaxShare one, TaxShare other) {
        return new TaxShare(
                one.jurisdiction(),
                one.name(),
                one.percent(),
                one.base().plus(other.base()),
                one.tax().plus(other.tax()),
                other.note(),
                other.contained());
    }
}
