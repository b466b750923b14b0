package perennial.local.play;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import perennial.delivery.Message;
import perennial.delivery.MessageIdentity;
import perennial.delivery.MessageKind;
import perennial.id.CustomerId;
import perennial.id.InvoiceId;
import perennial.invoicing.Invoice;
import perennial.invoicing.aws.StoredInvoices;
import perennial.invoicing.run.BillingRun;
import perennial.invoicing.run.Parked;
import perennial.ledger.Journal;
import perennial.ledger.aws.JournalRow;
import perennial.local.EmbeddedCloud;
import perennial.platform.DynamoStore;
import perennial.platform.Index;
import perennial.platform.Item;
import perennial.platform.Json;
import perennial.platform.Query;
import perennial.platform.Store;
import perennial.platform.Table;
import perennial.settings.Channel;
import perennial.settings.LegalEntity;
import perennial.settings.NumberSeries;
import perennial.settings.Settings;

/** What a cloud's tables say: runs, invoices, journals, messages. */
public final class Books {
    private final Store store;
    private final StoredInvoices invoices;
    private final Settings settings;

    public Books(EmbeddedCloud cloud, Settings settings) {
        this(DynamoStore.of(cloud.host()), settings);
    }

    public Books(Store store, Settings settings) {
        this.store = store;
        this.invoices = new StoredInvoices(store);
        this.settings = settings;
    }

    /** Every run, entity by entity, oldest first. */
    public List<BillingRun> runs() {
        return entities()
                .flatMap(entity -> store.all(Query.of(Table.OPERATIONS, runsOf(entity))).stream())
                .map(Books::run)
                .toList();
    }

    /** The runs of one business date. */
    public List<BillingRun> runs(LocalDate day) {
        return entities()
                .flatMap(entity -> store.get(Table.OPERATIONS.key(runsOf(entity), day.toString())).stream())
                .map(Books::run)
                .toList();
    }

    /** What waits for somebody to repair it, entity by entity. */
    public List<Parked> parked() {
        return entities()
                .flatMap(entity -> store
                        .all(Query.of(Table.OPERATIONS, "PARKED#" + entity.id().value()))
                        .stream())
                .map(row -> Json.read(row.text("document"), Parked.class))
                .toList();
    }

    /** Every issued invoice, series by series, in the order of their numbers. */
    public Stream<Invoice> invoices() {
        return numbered(settings::invoiceSeries);
    }

    /** Every issued credit note in the same order, those that a person ordered too. */
    public Stream<Invoice> creditNotes() {
        return numbered(settings::creditNoteSeries);
    }

    private Stream<Invoice> numbered(Function<LegalEntity, Optional<NumberSeries>> series) {
        return entities()
                .flatMap(entity -> series.apply(entity).stream().flatMap(found -> counters(entity, found)))
                .flatMap(counter -> store.all(Query.of(Index.BY_NUMBER, counter)).stream())
                .map(Books::invoiceId)
                .map(id -> invoices.find(id).orElseThrow());
    }

    public Optional<Invoice> invoice(InvoiceId id) {
        return invoices.find(id);
    }

    /** A customer's journals, oldest first. */
    public List<Journal> journals(CustomerId customer) {
        return store.all(Query.of(Table.LEDGER, customer.value())).stream()
                .map(row -> JournalRow.read(store, row))
                .toList();
    }

    /** The messages by which an invoice was sent: one for each channel that was tried. */
    public List<Message> messages(InvoiceId invoice) {
        var matter = new MessageIdentity(MessageKind.INVOICE, invoice, 0, Channel.EMAIL).matter();
        return store.all(Query.of(Table.MESSAGES, matter)).stream()
                .map(row -> Json.read(row.text("document"), Message.class))
                .toList();
    }

    private Stream<LegalEntity> entities() {
        return settings.entities().values().stream();
    }

    /** A yearly series counts anew in each year in which something ran. */
    private Stream<String> counters(LegalEntity entity, NumberSeries series) {
        var name = entity.id().value() + "/" + series.name();
        var years = runs().stream()
                .map(run -> run.businessDate().getYear())
                .distinct()
                .sorted();
        return series.yearly() ? years.map(year -> name + "/" + year) : Stream.of(name);
    }

    private static String runsOf(LegalEntity entity) {
        return "RUN#" + entity.id().value();
    }

    private static BillingRun run(Item row) {
        return Json.read(row.text("document"), BillingRun.class);
    }

    private static InvoiceId invoiceId(Item head) {
        var ordinal = head.key().sort().substring("INVOICE#".length());
        return InvoiceId.parse(head.key().partition() + "/" + ordinal);
    }
}
