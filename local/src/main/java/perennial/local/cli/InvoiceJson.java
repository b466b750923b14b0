package perennial.local.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.List;
import perennial.delivery.document.CitedInvoices;
import perennial.invoicing.Invoice;
import perennial.invoicing.InvoiceLine;
import perennial.invoicing.InvoiceNumber;
import perennial.local.play.Books;
import perennial.platform.Json;

/** An invoice as one JSON object: amounts in minor units, decimals as text, ends of periods exclusive. */
final class InvoiceJson {
    private InvoiceJson() {}

    static ObjectNode of(Invoice invoice) {
        var json = JsonNodeFactory.instance.objectNode();
        json.put("customerId", invoice.customer().value());
        var contracts = json.putArray("contractIds");
        invoice.contractIds().forEach(contract -> contracts.add(contract.value()));
        json.put("currency", invoice.currency()).put("number", number(invoice.number()));
        json.put("issueDate", invoice.issueDate().toString())
                .put("dueDate", invoice.dueDate().toString());
        json.put("periodStart", invoice.period().start().toString())
                .put("periodEnd", invoice.period().end().toString());
        var lines = json.putArray("lines");
        invoice.lines().forEach(line -> lines.add(line(line)));
        return totals(json, invoice);
    }

    /** The same with all that explains it: the derivation of each line, its taxes, and what it takes back. */
    static ObjectNode explained(Invoice invoice, Books books) {
        return explained(invoice, invoice.lines(), CitedInvoices.by(invoice, books::invoice));
    }

    static ObjectNode explained(Invoice invoice, List<InvoiceLine> asked, CitedInvoices cited) {
        var json = of(invoice).put("id", invoice.id().value());
        var lines = json.putArray("lines");
        asked.forEach(line -> lines.add(explained(line, cited)));
        return json;
    }

    private static ObjectNode explained(InvoiceLine line, CitedInvoices cited) {
        var json = line(line)
                .put("position", line.position())
                .put("contractId", line.charge().contract().value())
                .put("reverses", line.isReversal() ? line.reverses().value() : null)
                .put("reversesNumber", line.isReversal() ? cited.number(line.reverses()) : null)
                .put("reversesLine", line.reversesLine());
        json.set("taxes", Json.tree(line.charge().taxes()));
        return json.set("derivation", Json.tree(line.charge().derivation()));
    }

    private static String number(InvoiceNumber number) {
        return number == null ? null : number.text();
    }

    private static ObjectNode line(InvoiceLine line) {
        var charge = line.charge();
        return JsonNodeFactory.instance
                .objectNode()
                .put("lineId", charge.line().value())
                .put("kind", charge.kind().name())
                .put("siteId", charge.siteRef())
                .put("description", charge.description())
                .put("periodStart", charge.period().start().toString())
                .put("periodEnd", charge.period().end().toString())
                .put("quantity", charge.quantity().toPlainString())
                .put("unitAmount", plain(charge.unitAmount()))
                .put("amountMinor", charge.gross().minor())
                .put("discountMinor", charge.discount().minor())
                .put("taxMinor", charge.tax().minor())
                .put("explanation", charge.derivation().text());
    }

    private static String plain(BigDecimal amount) {
        return amount == null ? null : amount.toPlainString();
    }

    private static ObjectNode totals(ObjectNode json, Invoice invoice) {
        var totals = invoice.totals();
        return json.put("subtotalMinor", totals.subtotal().minor())
                .put("discountMinor", totals.discount().minor())
                .put("taxMinor", totals.tax().minor())
                .put("totalMinor", totals.total().minor());
    }
}
