package perennial.invoicing;

import perennial.id.InvoiceId;
import perennial.money.Money;

/**
 * What has become of an issued document: the part of it that changes.
 *
 * @param version raised by every change
 * @param total as issued; negative on a credit note
 * @param balance what is open of it; negative while a credit is not used up
 * @param credited what credit notes have taken off an invoice's balance; never negative
 * @param writtenOff what is given up; never negative
 * @param settles the invoice whose balance a credit note has reduced, null where there is none
 * @param settled by how much it has; never negative
 */
public record Receivable(
        InvoiceId id,
        long version,
        State state,
        Money total,
        Money balance,
        Money credited,
        Money writtenOff,
        InvoiceId settles,
        Money settled) {

    /** Whether the document counts. */
    public enum State {
        ISSUED,
        /** Its number stays, its amounts are reversed. */
        VOID
    }

    /** What nothing has happened to yet. */
    public static Receivable of(Invoice issued) {
        var none = Money.zero(issued.total().currency());
        return new Receivable(issued.id(), 1, State.ISSUED, issued.total(), issued.total(), none, none, null, none);
    }

    public boolean isVoid() {
        return state == State.VOID;
    }

    /** Whether anything else than credits by hand has changed its balance. */
    public boolean isTouched() {
        return !balance.equals(total.minus(credited).plus(settled));
    }

    /** Void: nothing is open any more. */
    public Receivable voided() {
        return new Receivable(id, version + 1, State.VOID, total, none(), credited, writtenOff, settles, settled);
    }

    /** An invoice of which a credit note takes a part off. */
    public Receivable credited(Money part) {
        return new Receivable(
                id, version + 1, state, total, balance.minus(part), credited.plus(part), writtenOff, settles, settled);
    }

    /** A credit note of which a part is used on an invoice. */
    public Receivable settling(InvoiceId invoice, Money part) {
        return new Receivable(
                id, version, state, total, balance.plus(part), credited, writtenOff, invoice, settled.plus(part));
    }

    /** Given up in part or, with a negative part, taken up again. */
    public Receivable writtenOff(Money part) {
        return new Receivable(
                id, version + 1, state, total, balance.minus(part), credited, writtenOff.plus(part), settles, settled);
    }

    private Money none() {
        return Money.zero(total.currency());
    }
}
