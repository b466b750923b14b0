package perennial.local.cli;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import perennial.delivery.document.CitedInvoices;
import perennial.invoicing.Invoice;
import perennial.invoicing.InvoiceLine;
import perennial.pricing.Charge;
import perennial.pricing.TaxShare;

/** An explained invoice for people. */
record ExplainText(CitedInvoices cited) {
    private static final String FACT = "    %-18s %s";

    String of(Invoice invoice, List<InvoiceLine> lines) {
        return Stream.concat(Stream.of(head(invoice)), lines.stream().map(this::line))
                .collect(Collectors.joining("\n\n"));
    }

    private static String head(Invoice invoice) {
        return "Invoice " + invoice.number().text() + " (" + invoice.id() + ") of " + invoice.issueDate() + " to "
                + invoice.billTo().name() + ", due " + invoice.dueDate() + "\n" + invoice.total() + " = "
                + invoice.totals().subtotal() + " - " + invoice.totals().discount() + " discount + "
                + invoice.totals().tax() + " tax";
    }

    private String line(InvoiceLine line) {
        var charge = line.charge();
        var title = "Line " + line.position() + "  " + named(charge) + ": " + charge.total();
        return Stream.of(Stream.of(title), takenBack(line), charge(charge), derivation(charge), taxes(charge))
                .flatMap(facts -> facts)
                .collect(Collectors.joining("\n"));
    }

    private static String named(Charge charge) {
        return charge.description() == null ? charge.line().value() : charge.description();
    }

    private Stream<String> takenBack(InvoiceLine line) {
        return Stream.ofNullable(line.reverses())
                .map(id -> fact("takes back", "line " + line.reversesLine() + " of invoice " + cited.number(id)));
    }

    private static Stream<String> charge(Charge charge) {
        var site = Stream.ofNullable(charge.siteRef()).map(ref -> fact("site", ref));
        var unit = Stream.ofNullable(charge.unitAmount()).map(each -> fact("unit amount", each.toPlainString()));
        var facts = Stream.of(
                fact("contract", charge.contract() + ", line " + charge.line()),
                fact(
                        "service",
                        charge.period().start() + " to " + charge.period().end().minusDays(1)),
                fact("quantity", charge.quantity().toPlainString()),
                fact("amount", charge.gross() + " less " + charge.discount() + " discount"));
        return Stream.of(site, facts, unit).flatMap(each -> each);
    }

    private static Stream<String> derivation(Charge charge) {
        return charge.derivation() == null ? Stream.empty() : ExplainDerivation.of(charge.derivation());
    }

    private static Stream<String> taxes(Charge charge) {
        return charge.taxes().stream().map(share -> fact("tax " + share.jurisdiction(), tax(share)));
    }

    private static String tax(TaxShare share) {
        var why = share.note() == null ? "" : " (" + share.note() + ")";
        return share.name() + " " + share.percent().toPlainString() + " % of " + share.base() + " = " + share.tax()
                + why;
    }

    static String fact(String name, String value) {
        return String.format(Locale.ROOT, FACT, name, value);
    }
}
