package perennial.ledger;

import java.time.LocalDate;
import java.util.List;
import perennial.id.CustomerId;
import perennial.id.EntityId;
import perennial.id.InvoiceId;
import perennial.id.JournalId;
import perennial.money.Money;

/**
 * One effect on the books, in one currency, balanced by construction.
 *
 * @param date posting date: the business date of what happened
 * @param invoice the invoice it is about
 */
public record Journal(
        JournalId id,
        EntityId entity,
        CustomerId customer,
        InvoiceId invoice,
        LocalDate date,
        String currency,
        String description,
        List<Entry> entries) {
    public Journal {
        entries = List.copyOf(entries);
        requireBalance(entries);
    }

    /** The same journal with its entries, which may be kept apart from it. */
    public Journal with(List<Entry> others) {
        return new Journal(id, entity, customer, invoice, date, currency, description, others);
    }

    private static void requireBalance(List<Entry> entries) {
        entries.stream()
                .map(entry -> entry.debit().minus(entry.credit()))
                .reduce(Money::plus)
                .filter(difference -> !difference.isZero())
                .ifPresent(difference -> {
                    throw new IllegalArgumentException("a journal balances; this one is off by " + difference);
                });
    }
}
