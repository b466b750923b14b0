package perennial.pricing;

import java.util.List;
import java.util.stream.Collectors;
import perennial.calendar.Period;
import perennial.money.Money;
import perennial.pricing.Derivation.DiscountTaken;

/** Says how a charge came about: as data for a recalculation and as one sentence for a person. */
record Explanation(long contractVersion, String rounding) {

    Derivation ofPeriod(Slice slice, List<TaxShare> taxes) {
        var factors = factors(slice);
        var formula = factors.equals(plain(slice.gross())) ? factors : factors + " = " + plain(slice.gross());
        var days = daysText(slice.served(), slice.reference());
        var shares = slice.stretches().stream().map(Stretch::told).toList();
        return derivation(slice.line().pointer() + "/price", slice.reference(), formula, days, slice.discounts(), taxes)
                .sharing(shares);
    }

    Derivation ofFee(String pointer, Money amount, Period day, List<TaxShare> taxes) {
        var on = "once, on " + day.start();
        return derivation(pointer + "/amountMinor", null, plain(amount), on, List.of(), taxes);
    }

    private Derivation derivation(
            String field,
            Period reference,
            String formula,
            String when,
            List<DiscountTaken> discounts,
            List<TaxShare> taxes) {
        var tax = taxText(taxes);
        var text = formula + " " + when + discountText(discounts) + "; " + tax;
        return new Derivation(field, contractVersion, reference, formula, rounding, discounts, tax, text, List.of());
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
                .map(taken -> ", less " + plain(taken.amount()) + " (" + taken.code() + ": " + taken.formula() + ")")
                .collect(Collectors.joining());
    }

    private static String taxText(List<TaxShare> taxes) {
        return taxes.isEmpty()
                ? "no tax"
                : taxes.stream().map(Explanation::taxText).collect(Collectors.joining(", "));
    }

    private static String taxText(TaxShare share) {
        return share.note() != null
                ? share.name() + ": " + share.note()
                : share.name() + " " + share.percent().toPlainString() + " % of " + plain(share.base());
    }

    private static String plain(Money money) {
        return money.major().toPlainString();
    }
}
