package perennial.invoicing.correction;

import java.util.List;
import java.util.Optional;
import perennial.id.InvoiceId;
import perennial.invoicing.BillingGroup;
import perennial.invoicing.Issued.Posted;
import perennial.invoicing.Receivable;
import perennial.invoicing.run.CounterMove;
import perennial.invoicing.run.SeriesCounter;
import perennial.ledger.Journal;

/** Where corrections are kept and take effect. */
public interface Corrections {
    /** What came of an order that was given before. */
    Optional<Outcome> outcome(String command);

    /** Everything about an issued document; empty when there is none. */
    Optional<Account> account(InvoiceId document);

    SeriesCounter counter(String series);

    /** Keeps an order that waits; one that is done stays as it is. */
    void keep(Outcome waiting);

    /**
     * Lets a correction take effect in one transaction, all of it or nothing. False when anything has moved since it was
     * decided.
     *
     * @param creditNote null where none is made
     * @param counter of the credit note's series; null where none is made
     */
    boolean commit(Outcome done, Account before, Effect effect, Posted creditNote, CounterMove counter);

    /** What is written beside the credit note. */
    record Effect(List<Receivable> changed, List<Journal> journals, BillingGroup next) {}
}
