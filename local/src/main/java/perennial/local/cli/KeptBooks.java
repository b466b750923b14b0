package perennial.local.cli;

import java.time.LocalDate;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import perennial.contract.aws.StoredContracts;
import perennial.contract.aws.StoredMeterEvents;
import perennial.delivery.document.CitedInvoices;
import perennial.id.CustomerId;
import perennial.id.InvoiceId;
import perennial.invoicing.Invoice;
import perennial.invoicing.Statement;
import perennial.invoicing.aws.StoredInvoices;
import perennial.invoicing.aws.StoredSnapshots;
import perennial.invoicing.run.Snapshots;
import perennial.ledger.Journal;
import perennial.ledger.aws.JournalRow;
import perennial.local.KeptCloud;
import perennial.local.play.Books;
import perennial.local.play.InvoiceSearch;
import perennial.platform.DynamoStore;
import perennial.platform.Query;
import perennial.platform.Store;
import perennial.platform.Table;
import perennial.settings.aws.StoredSettings;

/** A kept cloud's books under the settings in force there. */
record KeptBooks(Store store, StoredSettings settings, Books books) {

    static KeptBooks of(KeptCloud cloud) {
        var host = cloud.host();
        var store = DynamoStore.of(host);
        var settings = StoredSettings.uncached(store, host.clock());
        return new KeptBooks(store, settings, new Books(store, settings.current()));
    }

    Snapshots snapshots() {
        return new StoredSnapshots(new StoredContracts(store), new StoredMeterEvents(store), new StoredInvoices(store));
    }

    /** A customer's accounts, one for each currency. Absent days are those of the first and the last posting. */
    List<Statement> statements(CustomerId customer, LocalDate from, LocalDate to) {
        var journals = store.all(Query.of(Table.LEDGER, customer.value())).stream()
                .map(row -> JournalRow.read(store, row))
                .toList();
        var invoices = new StoredInvoices(store);
        var dueDates = new HashMap<InvoiceId, LocalDate>();
        journals.forEach(journal ->
                invoices.find(journal.invoice()).ifPresent(invoice -> dueDates.put(invoice.id(), invoice.dueDate())));
        var days = journals.stream().map(Journal::date).sorted().toList();
        return journals.stream()
                .map(Journal::currency)
                .distinct()
                .map(Currency::getInstance)
                .map(currency -> Statement.of(
                        currency,
                        journals,
                        dueDates,
                        from == null ? days.getFirst() : from,
                        to == null ? days.getLast() : to))
                .toList();
    }

    CitedInvoices cited(Invoice document) {
        return CitedInvoices.by(document, books::invoice);
    }

    /** The invoice of a number or id; one that is not there is refused. */
    Invoice invoice(String name) {
        return new InvoiceSearch(books)
                .find(name)
                .orElseThrow(() -> new RefusedInput("no invoice " + name
                        + " has been issued here; give its number as printed, or its id as group/ordinal"));
    }
}
