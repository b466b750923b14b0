package perennial.invoicing;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import perennial.invoicing.TaxSums.TaxKey;
import perennial.money.Money;
import perennial.money.Rounding;
import perennial.pricing.Charge;
import perennial.pricing.Derivation;
import perennial.pricing.TaxShare;

/**
 * What can still be credited of a billed charge: what it charged, less what has been credited on it. Credits use the
 * charge's own rates and bases. The tax of a part is the tax on all that is credited so far, less the tax credited
 * before, so that parts of any size end exactly at the tax charged.
 *
 * @param credits earlier credits on the charge, with negative amounts
 */
public record Creditable(BilledCharge billed, List<Charge> credits) {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** Before tax. */
    public Money net() {
        return credits.stream().map(Charge::net).reduce(charge().net(), Money::plus);
    }

    public boolean isSpent() {
        return net().isZero()
                && left().values().stream().allMatch(share -> share.tax().isZero());
    }

    /** Credits all that is left. */
    public Charge all(String why) {
        return credit(net(), left().values().stream().map(TaxShare::negated).toList(), why);
    }

    /**
     * Credits a part.
     *
     * @param part before tax, above zero and at most {@link #net()}
     */
    public Charge part(Money part, Rounding rounding, String why) {
        if (part.minor() <= 0 || part.compareTo(net()) > 0) {
            throw new IllegalArgumentException(part + " cannot be credited; between zero and " + net() + " can");
        }
        var soFar = charge().net().minus(net()).plus(part);
        return part.equals(net()) ? all(why) : credit(part, taxes(soFar, rounding), why);
    }

    /** Whether each tax that is left lies between nothing and what was charged. */
    boolean taxesAreWithin() {
        var left = left();
        return TaxSums.of(charge().taxes().stream()).entrySet().stream()
                .allMatch(charged -> CreditCap.isBetween(
                        left.get(charged.getKey()).tax(), charged.getValue().tax()));
    }

    private Charge charge() {
        return billed.charge();
    }

    private Map<TaxKey, TaxShare> left() {
        return TaxSums.of(Stream.concat(Stream.of(charge()), credits.stream()).flatMap(each -> each.taxes().stream()));
    }

    private List<TaxShare> taxes(Money soFar, Rounding rounding) {
        var left = left();
        return TaxSums.of(charge().taxes().stream()).values().stream()
                .map(charged -> share(charged, left.get(TaxKey.of(charged)), soFar, rounding))
                .toList();
    }

    /** The tax of all that is credited so far never exceeds what was charged. */
    private TaxShare share(TaxShare charged, TaxShare left, Money soFar, Rounding rounding) {
        var base = base(charged, soFar, rounding);
        var onAll = rounding.toMoney(base.major().multiply(charged.percent()), HUNDRED, base.currency());
        var tax = onAll.compareTo(charged.tax()) > 0 ? charged.tax() : onAll;
        var baseBefore = charged.base().minus(left.base());
        var taxBefore = charged.tax().minus(left.tax());
        return new TaxShare(
                charged.jurisdiction(),
                charged.name(),
                charged.percent(),
                baseBefore.minus(base),
                taxBefore.minus(tax),
                charged.note(),
                charged.contained());
    }

    /** The base is usually the net amount itself; it is less where the price includes tax. */
    private Money base(TaxShare charged, Money soFar, Rounding rounding) {
        var whole = charge().net();
        return rounding.toMoney(soFar.major().multiply(charged.base().major()), whole.major(), whole.currency());
    }

    private Charge credit(Money net, List<TaxShare> taxes, String why) {
        var was = charge();
        return new Charge(
                was.key(),
                was.siteRef(),
                was.description(),
                was.quantity(),
                was.unitAmount(),
                net.negated(),
                Money.zero(net.currency()),
                taxes,
                was.taxCode(),
                was.revenue(),
                was.generationDate(),
                was.dueFrom(),
                derivation(was.derivation(), net, why));
    }

    private static Derivation derivation(Derivation was, Money net, String why) {
        return new Derivation(
                was.field(),
                was.contractVersion(),
                was.reference(),
                net.negated().major().toPlainString(),
                was.rounding(),
                List.of(),
                was.tax(),
                why,
                List.of());
    }
}
