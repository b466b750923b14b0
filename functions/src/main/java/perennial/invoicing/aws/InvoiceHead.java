package perennial.invoicing.aws;

import java.time.LocalDate;
import java.util.Currency;
import java.util.Locale;
import java.util.Optional;
import perennial.id.BillingGroupId;
import perennial.id.EntityId;
import perennial.id.InvoiceId;
import perennial.id.RunId;
import perennial.invoicing.BillingGroup;
import perennial.invoicing.Invoice;
import perennial.invoicing.InvoiceNumber;
import perennial.invoicing.OpenInvoice;
import perennial.invoicing.Receivable;
import perennial.invoicing.Receivable.State;
import perennial.money.Money;
import perennial.platform.Item;
import perennial.platform.Key;
import perennial.platform.Query;
import perennial.platform.Table;

/** The row whose existence makes an invoice issued: its number, its sums, and which document is its body. */
final class InvoiceHead {
    private static final String RECORD = "INVOICE#";

    private InvoiceHead() {}

    static Key key(InvoiceId id) {
        return Table.INVOICES.key(id.group().value(), RECORD + id.ordinalText());
    }

    static Query headsOf(BillingGroupId group) {
        return Query.of(Table.INVOICES, group.value()).prefix(RECORD);
    }

    /** Empty where nothing is owed: a credit note, a void invoice, or one with nothing open, or not known to the group. */
    static Optional<OpenInvoice> open(BillingGroup group, Item head) {
        int ordinal = Integer.parseInt(head.key().sort().substring(RECORD.length()));
        var id = new InvoiceId(group.id(), ordinal);
        var receivable = receivable(id, head);
        return ordinal <= group.ordinal() && receivable.balance().minor() > 0 && !receivable.isVoid()
                ? Optional.of(new OpenInvoice(
                        id, LocalDate.parse(head.text("dueDate")), receivable.total(), receivable.balance()))
                : Optional.empty();
    }

    static Item write(Invoice invoice, InvoiceDocument document, RunId run) {
        return numbered(Item.at(key(invoice.id())), invoice)
                .with("version", 1)
                .with("entityId", invoice.entity().value())
                .with("customerId", invoice.customer().value())
                .with("issueDate", invoice.issueDate().toString())
                .with("dueDate", invoice.dueDate().toString())
                .with("currency", invoice.currency())
                .with("totalMinor", invoice.total().minor())
                .with("balanceMinor", invoice.total().minor())
                .with("kind", invoice.kind().name())
                .with("runId", run.value())
                .with("fingerprint", document.fingerprint())
                .with("parts", document.parts());
    }

    /** The head after something has happened to the document. */
    static Item after(Item head, Receivable receivable) {
        return head.with("version", receivable.version())
                .with("state", receivable.state().name())
                .with("balanceMinor", receivable.balance().minor())
                .with("creditedMinor", receivable.credited().minor())
                .with("writtenOffMinor", receivable.writtenOff().minor())
                .with("settledMinor", receivable.settled().minor())
                .withOptional(
                        "settles", Optional.ofNullable(receivable.settles()).map(InvoiceId::value));
    }

    static Receivable receivable(InvoiceId id, Item head) {
        var currency = Currency.getInstance(head.text("currency"));
        return new Receivable(
                id,
                head.version(),
                head.optionalText("state").map(State::valueOf).orElse(State.ISSUED),
                new Money(head.number("totalMinor"), currency),
                new Money(head.number("balanceMinor"), currency),
                amount(head, "creditedMinor", currency),
                amount(head, "writtenOffMinor", currency),
                head.optionalText("settles").map(InvoiceId::parse).orElse(null),
                amount(head, "settledMinor", currency));
    }

    /** Absent as long as there is none. */
    private static Money amount(Item head, String name, Currency currency) {
        return new Money(head.has(name) ? head.number(name) : 0, currency);
    }

    static InvoiceNumber number(Item head) {
        return new InvoiceNumber(
                head.text("seriesName"),
                head.optionalText("seriesYear").map(Integer::valueOf).orElse(null),
                Long.parseLong(head.text("sequence")),
                head.text("number"));
    }

    /** A series counts for one entity, and for one year when it is yearly. */
    static String series(EntityId entity, InvoiceNumber number) {
        var series = entity.value() + "/" + number.series();
        return number.year() == null ? series : series + "/" + number.year();
    }

    private static Item numbered(Item head, Invoice invoice) {
        var number = invoice.number();
        return head.with("number", number.text())
                .with("series", series(invoice.entity(), number))
                .with("seriesName", number.series())
                .withOptional("seriesYear", Optional.ofNullable(number.year()).map(String::valueOf))
                .with("sequence", String.format(Locale.ROOT, "%012d", number.sequence()));
    }
}
