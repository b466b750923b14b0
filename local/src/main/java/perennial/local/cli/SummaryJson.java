package perennial.local.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import perennial.invoicing.run.Parked;
import perennial.local.meter.Counts;
import perennial.local.play.Summary;

/** A run's result as one JSON object. */
final class SummaryJson {
    private SummaryJson() {}

    static ObjectNode of(Summary summary, Usage usage) {
        var json = JsonNodeFactory.instance.objectNode();
        var contracts = summary.contracts();
        json.putObject("contracts")
                .put("imported", contracts.imported())
                .put("rejected", contracts.rejected())
                .put("billable", contracts.billable())
                .put("held", contracts.held());
        var cycles = json.putArray("cycles");
        summary.cycles().forEach(cycle -> cycles.add(cycle(cycle)));
        sums(json, summary);
        summary.open().forEach(json.putArray("openRuns")::add);
        summary.parked().stream().map(SummaryJson::parked).forEach(json.putArray("parked")::add);
        usage(json.putObject("usage"), summary, usage);
        return json;
    }

    private static ObjectNode cycle(Summary.Cycle cycle) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("businessDate", cycle.businessDate().toString())
                .put("found", cycle.found())
                .put("billed", cycle.billed())
                .put("skipped", cycle.skipped())
                .put("parked", cycle.parked());
    }

    private static ObjectNode parked(Parked parked) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("subject", parked.subject())
                .put("code", parked.code())
                .put("field", parked.field())
                .put("reason", parked.reason());
    }

    private static void sums(ObjectNode json, Summary summary) {
        var sums = summary.sums();
        var invoices = json.putObject("invoices").put("count", sums.invoices());
        put(invoices.putObject("totalMinorByCurrency"), sums.totals());
        var messages = json.putObject("messages");
        put(messages.putObject("byChannel"), sums.channels());
        put(messages.putObject("byState"), sums.states());
        put(json.putObject("ledger").putObject("sumByCurrency"), sums.ledger());
    }

    private static void put(ObjectNode json, Map<String, Long> values) {
        values.forEach(json::put);
    }

    private static void usage(ObjectNode json, Summary summary, Usage usage) {
        used(json.putObject("perInvoice"), usage.billing(), summary.sums().invoices());
        used(
                json.putObject("perContract"),
                usage.importing(),
                summary.contracts().imported());
        used(
                json.putObject("perBusinessDate"),
                usage.standing(),
                summary.cycles().size());
        json.put("transitions", usage.transitions());
    }

    private static void used(ObjectNode json, Counts used, long count) {
        json.put("writeUnits", Usage.each(used.writeMillis(), count))
                .put("readUnits", Usage.each(used.readMillis(), count))
                .put("calls", Usage.each(used.calls() * 1000, count));
    }
}
