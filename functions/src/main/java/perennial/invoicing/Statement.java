package perennial.invoicing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import perennial.id.InvoiceId;
import perennial.ledger.Journal;
import perennial.money.Money;

/**
 * A customer's account in one currency over some days: what was owed before, what came and went, and what is owed after,
 * by age. Pure: the journals decide.
 *
 * @param to last day
 * @param closing negative when the customer has more credit than debt
 */
public record Statement(LocalDate from, LocalDate to, Money opening, List<Entry> entries, Money closing, Aging aging) {
    private static final String RECEIVABLE = "1200";
    private static final Comparator<Journal> AS_POSTED = Comparator.comparing(Journal::date)
            .thenComparing(journal -> journal.id().value());

    public Statement {
        entries = List.copyOf(entries);
    }

    /**
     * One effect on what is owed.
     *
     * @param amount below zero when less is owed by it
     * @param balance owed after it
     */
    public record Entry(LocalDate date, String title, InvoiceId document, Money amount, Money balance) {}

    /**
     * The account of one currency.
     *
     * @param journals all of the customer's, of any currency and day
     * @param dueDates of the customer's documents
     */
    public static Statement of(
            Currency currency,
            List<Journal> journals,
            Map<InvoiceId, LocalDate> dueDates,
            LocalDate from,
            LocalDate to) {
        var posted = journals.stream()
                .filter(journal -> journal.currency().equals(currency.getCurrencyCode()))
                .filter(journal -> !journal.date().isAfter(to))
                .sorted(AS_POSTED)
                .toList();
        var opening = posted.stream()
                .filter(journal -> journal.date().isBefore(from))
                .map(journal -> owed(journal, currency))
                .reduce(Money.zero(currency), Money::plus);
        var entries = entries(posted, currency, from, opening);
        var closing = entries.isEmpty() ? opening : entries.getLast().balance();
        return new Statement(from, to, opening, entries, closing, Aging.of(posted, dueDates, currency, to));
    }

    /** How much more, or less, the customer owes by a journal. */
    static Money owed(Journal journal, Currency currency) {
        return journal.entries().stream()
                .filter(entry -> entry.account().equals(RECEIVABLE))
                .map(entry -> entry.debit().minus(entry.credit()))
                .reduce(Money.zero(currency), Money::plus);
    }

    private static List<Entry> entries(List<Journal> posted, Currency currency, LocalDate from, Money opening) {
        var entries = new ArrayList<Entry>();
        var balance = opening;
        for (var journal : posted) {
            var amount = owed(journal, currency);
            if (!journal.date().isBefore(from) && !amount.isZero()) {
                balance = balance.plus(amount);
                entries.add(new Entry(journal.date(), journal.description(), journal.invoice(), amount, balance));
            }
        }
        return entries;
    }
}
