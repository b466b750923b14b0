package perennial.ledger;

import perennial.id.ContractId;
import perennial.id.CustomerId;
import perennial.id.LineId;
import perennial.money.Money;

/**
 * One side of a journal: an amount above zero in {@code debit} or in {@code credit}, the other is zero.
 *
 * @param account number in the chart of accounts
 */
public record Entry(String account, Dimensions dimensions, Money debit, Money credit) {

    /** What an amount is about; absent dimensions are null. */
    public record Dimensions(
            CustomerId customer,
            ContractId contract,
            LineId line,
            String siteRef,
            String serviceCategory,
            String jurisdiction) {}

    public Entry {
        if (debit.isNegative() || credit.isNegative() || debit.isZero() == credit.isZero()) {
            throw new IllegalArgumentException(
                    "an entry debits or credits an amount above zero: " + debit + ", " + credit);
        }
    }

    /** Debits a positive amount, credits the mirror of a negative one. */
    public static Entry debit(String account, Dimensions dimensions, Money amount) {
        return amount.isNegative()
                ? credit(account, dimensions, amount.negated())
                : new Entry(account, dimensions, amount, Money.zero(amount.currency()));
    }

    /** Credits a positive amount, debits the mirror of a negative one. */
    public static Entry credit(String account, Dimensions dimensions, Money amount) {
        return amount.isNegative()
                ? debit(account, dimensions, amount.negated())
                : new Entry(account, dimensions, Money.zero(amount.currency()), amount);
    }
}
