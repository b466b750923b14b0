package perennial.pricing;

import java.util.List;
import java.util.stream.Collectors;
import perennial.calendar.Period;
import perennial.money.Money;
import perennial.pricing.Derivation.DiscountTaken;

/** Says how a charge came about: as data for a recalculation and as one sentence for a person. */
record Explanation(long contractVersion, String rounding) {

    Derivation ofPeriod(Slice slice, Taxed taxed) {
        var factors = factors(slice);
        var formula = factors.equals(plain(slice.gross())) ? factors : factors + " = " + plain(slice.gross());
        var metered = slice.line().counted();
        var days = daysText(slice.served(), slice.reference()) + (metered == null ? "" : ", " + metered.text());
        var shares = slice.stretches().stream().map(Stretch::told).toList();
        return derivation(slice.line().pointer() + "/price", slice.reference(), formula, days, taxed)
                .sharing(shares, metered);
    }

    Derivation ofOneTime(OneTime item, Taxed taxed) {
        return derivation(item.field(), null, plain(item.amount()), "once, on " + item.day(), taxed);
    }

    private Derivation derivation(String field, Period reference, String formula, String when, Taxed taxed) {
        var tax = taxText(taxed.taxes());
        var text = formula + " " + when + discountText(taxed.discounts()) + "; " + tax;
        return new Derivation(
                field, contractVersion, reference, formula, rounding, taxed.discounts(), tax, text, List.of());
    }

    private static String factors(Slice slice) {
        var sum = slice.stretches().stream().map(Stretch::formula).collect(Collectors.joining(" + "));
        return slice.bound() == null ? sum : sum + ", " + slice.bound();
    }

    private static String daysText(Period served, Period reference) {
        var dates = "for " + served.start() + " to " + served.end().minusDays(1);
        return served.equals(reference) ? dates : dates + " (" + served.days() + " of " + reference.days() + " days)";
    }

    private static String discountText(List<DiscountTaken> discounts) {
        return discounts.stream()
                .map(taken -> ", less " + plain(taken.amount()) + " (" + formulaOf(taken) + ")")
                .collect(Collectors.joining());
    }

    private static String formulaOf(DiscountTaken taken) {
        return taken.code() == null ? taken.formula() : taken.code() + ": " + taken.formula();
    }

    private static String taxText(List<TaxShare> taxes) {
        return taxes.isEmpty()
                ? "no tax"
                : taxes.stream().map(Explanation::taxText).collect(Collectors.joining(", "));
    }

    private static String taxText(TaxShare share) {
        return share.note() != null
                ? share.name() + ": " + share.note()
                : (share.contained() ? "contains " + plain(share.tax()) + " " : "") + share.name() + " "
                        + share.percent().toPlainString() + " % of " + plain(share.base());
    }

    private static String plain(Money money) {
        return money.major().toPlainString();
    }
}
