package perennial.invoicing;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import perennial.money.Money;
import perennial.pricing.Charge;
import perennial.pricing.ChargeKey;

/**
 * What stands under one key: its last charge, as long as no run has taken it back, and what has been credited on it by
 * hand. Adjustments limit what can be taken back, but they are no reason to charge again.
 */
record Balance(BilledCharge billed, List<BilledCharge> adjustments) {
    private static final Comparator<BilledCharge> AS_BILLED = Comparator.comparingInt(
                    (BilledCharge each) -> each.invoice().ordinal())
            .thenComparingInt(each -> each.line().position());

    /** The balance after all charges and reversals of one key; empty when what was charged is taken back. */
    static Optional<Balance> of(List<BilledCharge> history) {
        return history.stream()
                .filter(each -> !each.line().isReversal())
                .map(charge -> new Balance(charge, credits(charge, history)))
                .filter(balance -> balance.adjustments().stream()
                        .noneMatch(credit -> credit.line().isByEngine()))
                .max(Comparator.comparing(Balance::billed, AS_BILLED));
    }

    private static List<BilledCharge> credits(BilledCharge charge, List<BilledCharge> history) {
        return history.stream()
                .filter(each -> charge.invoice().equals(each.line().reverses()))
                .filter(each ->
                        Objects.equals(charge.line().position(), each.line().reversesLine()))
                .sorted(AS_BILLED)
                .toList();
    }

    ChargeKey key() {
        return billed.charge().key();
    }

    /**
     * Whether the same money is desired. Amounts of tax are not compared but what is taxed and how: rounding may have
     * shifted a cent between the lines of an invoice.
     */
    boolean isSameAs(Charge desired) {
        return desired != null
                && billed.charge().net().equals(desired.net())
                && TaxSums.bases(billed.charge().taxes()).equals(TaxSums.bases(desired.taxes()));
    }

    /** Takes back what is left; nothing where nothing is. */
    Stream<Reversal> reversal() {
        var left = new Creditable(
                billed, adjustments.stream().map(BilledCharge::charge).toList());
        return left.isSpent() ? Stream.empty() : Stream.of(new Reversal(billed, left.all(why(left.net()))));
    }

    private String why(Money net) {
        var formula = net.negated().major().toPlainString();
        var days = key().period();
        return formula + " takes back what invoice " + billed.invoice() + " charged for " + days.start() + " to "
                + days.end().minusDays(1);
    }
}
