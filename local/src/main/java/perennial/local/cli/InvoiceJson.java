package perennial.local.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import perennial.invoicing.Invoice;
import perennial.invoicing.InvoiceLine;
import perennial.invoicing.InvoiceNumber;

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
