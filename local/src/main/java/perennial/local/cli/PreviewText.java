package perennial.local.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.TreeMap;
import perennial.ingest.read.Reading;
import perennial.invoicing.Drafted.Obstacle;
import perennial.invoicing.Invoice;
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
                .forEach(line -> out.println("    " + line.charge().derivation().text()));
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
        out.println(invoices + " invoices, " + totals.values() + "; " + blocked + " not billed.");
    }
}
