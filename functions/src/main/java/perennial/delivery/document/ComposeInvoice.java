package perennial.delivery.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import perennial.contract.PaymentTerms.Collection;
import perennial.delivery.document.InvoiceText.Cheque;
import perennial.delivery.document.InvoiceText.Due;
import perennial.delivery.document.InvoiceText.Fact;
import perennial.delivery.document.InvoiceText.Payment;
import perennial.invoicing.Invoice;
import perennial.money.Money;
import perennial.settings.Brand;

/** Puts an issued invoice into words. Pure: the same invoice, issuer and cited numbers give the same text. */
public final class ComposeInvoice {
    private final Invoice invoice;
    private final Brand brand;
    private final CitedInvoices cited;
    private final Letterheads letterheads;
    private final Words words;
    private final Figures figures;
    private final Addresses addresses;

    private ComposeInvoice(Invoice invoice, Issuer issuer, CitedInvoices cited) {
        this.invoice = invoice;
        this.cited = cited;
        this.brand = issuer.brand();
        var language = Words.of(invoice.billTo().language());
        this.words = invoice.isCreditNote() ? language.ofCreditNotes() : language;
        this.figures = new Figures(words.locale(), invoice.total().currency());
        var home = issuer.entity().address() == null
                ? ""
                : issuer.entity().address().country();
        this.addresses = new Addresses(words.locale(), home);
        this.letterheads = new Letterheads(issuer, addresses);
    }

    /** The texts of an invoice; a draft shows no number. */
    public static InvoiceText of(Invoice invoice, Issuer issuer, CitedInvoices cited) {
        return new ComposeInvoice(invoice, issuer, cited).text();
    }

    private InvoiceText text() {
        return new InvoiceText(
                words,
                letterheads.letterhead(),
                number(),
                invoice.issueDate(),
                facts(),
                billTo(),
                sections(),
                new ComposeSums(invoice, words, figures).sums(),
                due(),
                payment());
    }

    private List<InvoiceText.Section> sections() {
        return InvoiceSheet.isNeeded(invoice)
                ? new SummaryLines(invoice, words, figures).sections()
                : new ComposeLines(invoice, words, new ComposeExplanation(words, cited), figures, addresses).sections();
    }

    private String number() {
        return invoice.number() == null ? "" : CleanText.of(invoice.number().text());
    }

    private List<Fact> facts() {
        var facts = new ArrayList<Fact>();
        add(facts, "invoiceNumber", number());
        add(facts, "invoiceDate", figures.date(invoice.issueDate()));
        add(facts, "dueDate", invoice.isCreditNote() ? null : figures.date(invoice.dueDate()));
        add(facts, "billingPeriod", figures.period(invoice.period()));
        add(facts, "account", invoice.billTo().accountNumber());
        add(facts, "purchaseOrder", invoice.poNumber());
        return List.copyOf(facts);
    }

    private void add(List<Fact> facts, String label, String value) {
        var clean = CleanText.of(value);
        if (!clean.isEmpty()) {
            facts.add(new Fact(words.say(label), clean));
        }
    }

    private List<String> billTo() {
        var lines = new ArrayList<String>();
        lines.add(CleanText.of(invoice.billTo().name()));
        lines.addAll(addresses.lines(invoice.billTo().address()));
        invoice.billTo().taxIds().forEach(id -> lines.add(CleanText.of(id.value())));
        return List.copyOf(lines);
    }

    private Due due() {
        return new Due(
                figures.money(invoice.total()),
                figures.money(invoice.isCreditNote() ? invoice.total().negated() : payable()),
                figures.date(invoice.dueDate()),
                headline(),
                words.say("amountsIn", figures.currencyName()));
    }

    /** A credit is not payable. */
    private Money payable() {
        return invoice.total().isNegative() ? Money.zero(invoice.total().currency()) : invoice.total();
    }

    private String headline() {
        if (invoice.isCreditNote()) {
            return words.say(invoice.toRefund() ? "creditRefunded" : "creditKept");
        }
        if (payable().isZero()) {
            return words.say("nothingDue");
        }
        return words.say(isAutomatic() ? "willBeCharged" : "payBy", figures.date(invoice.dueDate()));
    }

    private Payment payment() {
        var ways = isAutomatic() ? List.of(words.say("automatic", figures.date(invoice.dueDate()))) : instructions();
        return payable().isZero()
                ? new Payment(false, List.of(), Optional.empty())
                : new Payment(isAutomatic(), ways, cheque());
    }

    private boolean isAutomatic() {
        return invoice.collection() == Collection.AUTOPAY;
    }

    private List<String> instructions() {
        return brand.paymentInstructions().stream().map(CleanText::of).toList();
    }

    private Optional<Cheque> cheque() {
        return Optional.ofNullable(brand.chequePayee())
                .map(payee -> new Cheque(CleanText.of(payee), addresses.lines(brand.chequeAddress())));
    }
}
