package perennial.local.play;

import java.util.Map;
import java.util.TreeMap;
import perennial.delivery.Message;
import perennial.invoicing.Invoice;
import perennial.ledger.Journal;

/** Adds up what passes by: invoices by currency, messages by channel and state, the ledger by currency. */
public final class Sums {
    private final Map<String, Long> totals = new TreeMap<>();
    private final Map<String, Long> channels = new TreeMap<>();
    private final Map<String, Long> states = new TreeMap<>();
    private final Map<String, Long> ledger = new TreeMap<>();
    private long invoices;

    void add(Invoice invoice) {
        invoices++;
        totals.merge(invoice.currency(), invoice.total().minor(), Math::addExact);
    }

    void add(Message message) {
        channels.merge(message.identity().channel().name(), 1L, Long::sum);
        states.merge(message.state().name(), 1L, Long::sum);
    }

    /** Debits less credits; a ledger in balance adds up to nothing. */
    void add(Journal journal) {
        journal.entries()
                .forEach(entry -> ledger.merge(
                        journal.currency(), entry.debit().minus(entry.credit()).minor(), Math::addExact));
    }

    public long invoices() {
        return invoices;
    }

    /** In minor units. */
    public Map<String, Long> totals() {
        return totals;
    }

    public Map<String, Long> channels() {
        return channels;
    }

    public Map<String, Long> states() {
        return states;
    }

    /** In minor units. */
    public Map<String, Long> ledger() {
        return ledger;
    }
}
