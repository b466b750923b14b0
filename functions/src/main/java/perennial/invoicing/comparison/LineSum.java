package perennial.invoicing.comparison;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import perennial.money.Money;
import perennial.pricing.Charge;
import perennial.pricing.Derivation.DiscountTaken;
import perennial.pricing.Derivation.Share;
import perennial.pricing.TaxShare;

/** All periods of one line on one invoice, taken together. */
record LineSum(List<Charge> charges, List<Share> shares) {
    private static final MathContext EXACT_ENOUGH = MathContext.DECIMAL64;
    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    static LineSum of(List<Charge> charges) {
        return new LineSum(charges, charges.stream().flatMap(LineSum::shares).toList());
    }

    private static Stream<Share> shares(Charge charge) {
        return charge.derivation() == null ? Stream.empty() : charge.derivation().shares().stream();
    }

    Money gross() {
        return sum(Charge::gross);
    }

    Money net() {
        return sum(Charge::net);
    }

    Money tax() {
        return sum(Charge::tax);
    }

    Money total() {
        return sum(Charge::total);
    }

    private Money sum(Function<Charge, Money> amount) {
        return charges.stream().map(amount).reduce(Money::plus).orElseThrow();
    }

    /** How many full periods are charged, a stub as a fraction. */
    BigDecimal periods() {
        return shares.stream()
                .map(LineSum::part)
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .setScale(9, RoundingMode.HALF_EVEN);
    }

    boolean isWhole() {
        return periods().stripTrailingZeros().scale() <= 0;
    }

    private static BigDecimal part(Share share) {
        var fraction = share.part().split("/");
        return new BigDecimal(fraction[0]).divide(new BigDecimal(fraction[1]), EXACT_ENOUGH);
    }

    /** The percentage that pauses leave, over all days. */
    BigDecimal charged() {
        return average(Share::percent, WHOLE);
    }

    BigDecimal units() {
        return average(Share::units, charges.getLast().quantity());
    }

    private BigDecimal average(Function<Share, BigDecimal> value, BigDecimal otherwise) {
        var periods = periods();
        if (shares.stream().map(value).distinct().count() == 1) {
            return value.apply(shares.getFirst());
        }
        return periods.signum() == 0
                ? otherwise
                : shares.stream()
                        .map(share -> part(share).multiply(value.apply(share)))
                        .reduce(BigDecimal.ZERO, BigDecimal::add)
                        .divide(periods, EXACT_ENOUGH);
    }

    /** The prices of a full period, with their numbers. */
    Set<String> prices() {
        return shares.stream().map(Share::price).collect(Collectors.toCollection(TreeSet::new));
    }

    /** The price of one unit where all periods have the same; empty where they have not. */
    List<BigDecimal> unitAmounts() {
        return charges.stream().map(Charge::unitAmount).distinct().toList();
    }

    /** What else decided the price, by its first word. */
    Set<String> terms(String word) {
        return shares.stream()
                .flatMap(share -> share.terms().stream())
                .filter(term -> term.startsWith(word))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Discounts by code; what no derivation names is under the empty code. */
    Map<String, Money> discounts() {
        var byCode = new LinkedHashMap<String, Money>();
        charges.stream()
                .flatMap(LineSum::taken)
                .forEach(taken -> byCode.merge(taken.code() == null ? "" : taken.code(), taken.amount(), Money::plus));
        var named = byCode.values().stream().reduce(Money.zero(gross().currency()), Money::plus);
        byCode.merge("", sum(Charge::discount).minus(named), Money::plus);
        return byCode;
    }

    private static Stream<DiscountTaken> taken(Charge charge) {
        return charge.derivation() == null ? Stream.empty() : charge.derivation().discounts().stream();
    }

    /** Who taxes it, how much, and why not. */
    Set<String> taxation() {
        return charges.stream()
                .flatMap(charge -> charge.taxes().stream())
                .map(LineSum::named)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String named(TaxShare share) {
        var why = share.note() == null ? "" : " (" + share.note() + ")";
        return share.jurisdiction() + " " + share.percent().stripTrailingZeros().toPlainString() + " %" + why;
    }
}
