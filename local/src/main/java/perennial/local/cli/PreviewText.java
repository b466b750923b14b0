package perennial.local.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import perennial.ingest.read.Reading;
import perennial.invoicing.Drafted.Obstacle;
import perennial.invoicing.Invoice;
import perennial.invoicing.InvoiceLine;
import perennial.money.Money;

/** Preview's report for people. */
final class PreviewText implements PreviewReport {
    private final PrintWriter out;
    private final TreeMap<String, Money> totals = new TreeMap<>();
    private long invoices;
    private long blocked;

    PreviewText(PrintWriter out) {
        this.out = out;
    }

    @Override
    public void invoice(Invoice invoice) {
        invoices++;
        totals.merge(invoice.currency(), invoice.total(), Money::plus);
        out.println(invoice.issueDate() + "  " + invoice.billTo().name() + ": " + invoice.total() + " for "
                + invoice.period().start() + " to " + invoice.period().end().minusDays(1) + ", due "
                + invoice.dueDate());
        invoice.lines()
                .forEach(line -> out.println(
                        "    " + named(line) + line.charge().derivation().text()));
    }

    private static String named(InvoiceLine line) {
        return line.charge().description() == null ? "" : line.charge().description() + ": ";
    }

    @Override
    public void blocked(List<Obstacle> obstacles) {
        blocked++;
        obstacles.forEach(obstacle -> out.println("not billed  " + obstacle.contractId() + ": " + obstacle.code() + " "
                + obstacle.field() + ": " + obstacle.message()));
    }

    @Override
    public void rejected(Reading.Rejected row) {
        blocked++;
        row.findings()
                .forEach(found -> out.println("rejected  line " + row.line() + " " + row.externalId() + ": "
                        + found.code() + " " + found.field() + ": " + found.message() + " - " + found.remedy()));
    }

    @Override
    public void end() {
        var sums = totals.values().stream().map(Money::toString).collect(Collectors.joining(", "));
        out.println(invoices + " invoices" + (sums.isEmpty() ? "; " : ", " + sums + "; ") + blocked + " not billed.");
    }
}
