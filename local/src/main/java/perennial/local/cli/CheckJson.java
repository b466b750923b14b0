package perennial.local.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import perennial.contract.Contract;
import perennial.contract.Finding;
import perennial.contract.Verdict;

/** Check's report as one JSON object, written as it goes; rejected rows wait for the end in a file. */
final class CheckJson extends CheckReport {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final PrintWriter out;
    private final Spool rejected = new Spool();
    private String separator = "";

    CheckJson(PrintWriter out) {
        this.out = out;
        out.print("{\"contracts\":[");
    }

    @Override
    protected void tell(Path file, long line, Contract contract, Looked looked) {
        var verdict = looked.verdict();
        var json = JSON.objectNode().put("contractId", contract.id().value());
        json.put("file", file.toString()).put("line", line);
        json.put("verdict", verdict.kind().name().toLowerCase(Locale.ROOT));
        var codes = json.putArray("codes");
        verdict.findings().stream().map(Finding::code).distinct().forEach(codes::add);
        var findings = json.putArray("findings");
        verdict.findings().forEach(finding -> findings.add(finding(finding)));
        if (!looked.next().isEmpty()) {
            var next = json.putArray("next");
            looked.next().forEach(invoice -> next.add(InvoiceJson.of(invoice)));
        }
        out.print(separator + json);
        separator = ",";
    }

    /** A row with several faults gives several entries. */
    @Override
    protected void tell(Path file, long line, String externalId, List<Finding> findings) {
        for (var found : findings) {
            var json = JSON.objectNode().put("file", file.toString()).put("line", line);
            rejected.add(
                    json.put("externalId", externalId).setAll(finding(found)).toString());
        }
    }

    private static ObjectNode finding(Finding finding) {
        return JSON.objectNode()
                .put("code", finding.code())
                .put("severity", finding.severity().name())
                .put("field", finding.field())
                .put("value", finding.value())
                .put("message", finding.message())
                .put("remedy", finding.remedy());
    }

    @Override
    protected void summarise() {
        var counts = JSON.objectNode();
        for (var kind : Verdict.Kind.values()) {
            counts.put(kind.name().toLowerCase(Locale.ROOT), counted(kind));
        }
        out.print("],\"rejected\":[");
        rejected.printTo(out);
        out.println("],\"counts\":" + counts + "}");
    }
}
