package perennial.local.play;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import perennial.id.CustomerId;
import perennial.id.InvoiceId;
import perennial.invoicing.Invoice;
import perennial.ledger.Journal;
import perennial.local.EmbeddedCloud;
import perennial.platform.Json;

/** Goes through the books once, adds up, and writes on the way what is asked for. */
public final class Accounts {
    private final Books books;
    private final Optional<Export> export;
    private final Function<Invoice, ObjectNode> json;
    private final Sums sums = new Sums();
    private final Map<InvoiceId, Journal> journals = new HashMap<>();
    private final Set<CustomerId> customers = new HashSet<>();

    /**
     * @param export where to write invoices and messages; empty writes nothing
     * @param json how an invoice is written
     */
    public Accounts(Books books, Optional<Export> export, Function<Invoice, ObjectNode> json) {
        this.books = books;
        this.export = export;
        this.json = json;
    }

    public Summary close(EmbeddedCloud cloud) {
        books.invoices().forEach(this::take);
        export.ifPresent(Export::sent);
        return Summary.of(Imports.in(cloud), books, sums);
    }

    private void take(Invoice invoice) {
        sums.add(invoice);
        if (customers.add(invoice.customer())) {
            books.journals(invoice.customer()).forEach(this::take);
        }
        var messages = books.messages(invoice.id());
        messages.forEach(sums::add);
        export.ifPresent(folder -> {
            folder.invoice(invoice, withJournal(invoice));
            folder.messages(invoice, messages);
        });
    }

    private void take(Journal journal) {
        sums.add(journal);
        export.ifPresent(folder -> journals.put(journal.invoice(), journal));
    }

    private ObjectNode withJournal(Invoice invoice) {
        return json.apply(invoice).set("journal", Json.tree(journals.remove(invoice.id())));
    }
}
