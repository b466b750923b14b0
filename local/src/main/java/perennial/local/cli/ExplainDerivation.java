package perennial.local.cli;

import java.math.BigDecimal;
import java.util.stream.Stream;
import perennial.calendar.Period;
import perennial.pricing.Derivation;
import perennial.pricing.Derivation.DiscountTaken;
import perennial.pricing.Derivation.PriceStep;
import perennial.pricing.Derivation.Share;
import perennial.pricing.Metered;

/** How a charge came about, a fact a line: clause, quantity, each run of days with the steps to its price, and the sum. */
final class ExplainDerivation {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private ExplainDerivation() {}

    static Stream<String> of(Derivation derivation) {
        return Stream.of(
                        Stream.of(fact(
                                "clause", derivation.field() + ", contract version " + derivation.contractVersion())),
                        Stream.ofNullable(derivation.reference()).map(full -> fact("full period", days(full))),
                        Stream.ofNullable(derivation.metered()).map(ExplainDerivation::metered),
                        derivation.shares().stream().flatMap(ExplainDerivation::share),
                        Stream.of(fact("formula", derivation.formula()), fact("rounding", derivation.rounding())),
                        derivation.discounts().stream().map(ExplainDerivation::discount),
                        Stream.of(fact("in a sentence", derivation.text())))
                .flatMap(facts -> facts);
    }

    private static String metered(Metered metered) {
        return fact(
                "metered",
                metered.used().toPlainString() + " used by meter " + metered.meterId() + " in " + metered.events()
                        + " events (" + metered.source() + "), "
                        + metered.included().toPlainString() + " included, "
                        + metered.prepaid().toPlainString() + " prepaid, "
                        + metered.carried().toPlainString() + " carried, at least "
                        + metered.least().toPlainString() + ": "
                        + metered.billed().toPlainString() + " billed");
    }

    private static Stream<String> share(Share share) {
        var part = share.part().equals("1") ? "" : " x " + share.part();
        var percent = share.percent().compareTo(HUNDRED) == 0
                ? ""
                : " x " + share.percent().toPlainString() + " %";
        return Stream.concat(
                Stream.of(fact("days", days(share.days()) + ": " + share.price() + part + percent)),
                share.steps().stream().map(ExplainDerivation::step));
    }

    private static String step(PriceStep step) {
        var result = step.inForce() ? "" : ", superseded by a later change of the same day";
        return fact("  price", step.kind() + " " + step.text() + " (" + step.field() + ")" + result);
    }

    private static String discount(DiscountTaken taken) {
        var code = taken.code() == null ? "" : taken.code() + ": ";
        return fact("discount", taken.amount() + " (" + code + taken.formula() + ")");
    }

    private static String days(Period days) {
        return days.start() + " to " + days.end().minusDays(1);
    }

    private static String fact(String name, String value) {
        return ExplainText.fact(name, value);
    }
}
