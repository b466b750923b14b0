package perennial.local.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import perennial.ingest.read.Reading;
import perennial.invoicing.Drafted.Obstacle;
import perennial.invoicing.Invoice;

/** Preview's report as JSON Lines. */
record PreviewJson(PrintWriter out) implements PreviewReport {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    @Override
    public void invoice(Invoice invoice) {
        out.println(InvoiceJson.of(invoice));
    }

    @Override
    public void blocked(List<Obstacle> obstacles) {
        var lines = new LinkedHashMap<String, ObjectNode>();
        for (var obstacle : obstacles) {
            var line = lines.computeIfAbsent(obstacle.contractId().value(), PreviewJson::blockedLine);
            reason(line.withArray("/blocked"), obstacle.code(), obstacle.message(), obstacle.field());
        }
        lines.values().forEach(out::println);
    }

    @Override
    public void rejected(Reading.Rejected row) {
        var line = blockedLine(row.externalId()).put("line", row.line());
        row.findings()
                .forEach(found -> reason(line.withArray("/blocked"), found.code(), found.message(), found.field()));
        out.println(line);
    }

    private static ObjectNode blockedLine(String contract) {
        var line = JSON.objectNode().put("contractId", contract);
        line.putArray("blocked");
        return line;
    }

    private static void reason(ArrayNode blocked, String code, String message, String field) {
        blocked.addObject().put("code", code).put("message", message).put("field", field);
    }

    @Override
    public void end() {
        out.flush();
    }
}
