package perennial.ledger;

import java.time.LocalDate;
import java.util.List;
import perennial.id.CustomerId;
import perennial.id.EntityId;
import perennial.id.InvoiceId;
import perennial.id.JournalId;
import perennial.ledger.Entry.Dimensions;
import perennial.money.Money;

/** The journal of a debt that is given up, or taken up again with a negative amount. */
public final class WriteOffJournal {
    private static final String RECEIVABLE = "1200";
    private static final String BAD_DEBT = "6900";

    private WriteOffJournal() {}

    /** Whose debt on which invoice. */
    public record Debt(EntityId entity, CustomerId customer, InvoiceId invoice) {}

    /** @param command identity of the correction that orders it */
    public static Journal of(String command, Debt debt, LocalDate date, Money amount, String why) {
        var customer = new Dimensions(debt.customer(), null, null, null, null, null);
        return new Journal(
                new JournalId("writeoff:" + command),
                debt.entity(),
                debt.customer(),
                debt.invoice(),
                date,
                amount.currency().getCurrencyCode(),
                why,
                List.of(Entry.debit(BAD_DEBT, customer, amount), Entry.credit(RECEIVABLE, customer, amount)));
    }
}
