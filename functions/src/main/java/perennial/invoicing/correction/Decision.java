package perennial.invoicing.correction;

import java.util.List;
import perennial.invoicing.BillingGroup;
import perennial.invoicing.Invoice;
import perennial.invoicing.Receivable;
import perennial.ledger.Journal;
import perennial.money.Money;

/** What a correction comes to. */
sealed interface Decision {

    /** It cannot be done; the message says why and what can be done instead. */
    record Refused(String code, String message) implements Decision {}

    /**
     * It can be done.
     *
     * @param amount what the customer owes less by it, for approval; never negative
     * @param creditNote without number; null where none is made
     * @param changed documents of which more or less is open
     * @param journals beside that of the credit note
     * @param next the group row after it; null where the group does not change
     */
    record Ready(Money amount, Invoice creditNote, List<Receivable> changed, List<Journal> journals, BillingGroup next)
            implements Decision {
        public Ready {
            changed = List.copyOf(changed);
            journals = List.copyOf(journals);
        }
    }
}
