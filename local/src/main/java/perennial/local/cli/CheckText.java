package perennial.local.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import perennial.contract.Contract;
import perennial.contract.Finding;
import perennial.contract.Verdict;
import perennial.invoicing.Invoice;

/** Check's report for people: whatever needs a look, then the counts. */
final class CheckText extends CheckReport {
    private final PrintWriter out;

    CheckText(PrintWriter out) {
        this.out = out;
    }

    @Override
    protected void tell(Path file, long line, Contract contract, Looked looked) {
        var verdict = looked.verdict();
        if (verdict.kind() != Verdict.Kind.BILLABLE || !looked.next().isEmpty()) {
            head(file, line, contract.id().value(), verdict.kind().name());
            verdict.findings().forEach(this::finding);
            looked.next().forEach(this::invoice);
        }
    }

    private void invoice(Invoice invoice) {
        out.println("    " + invoice.issueDate() + "  for " + invoice.period().start() + " to "
                + invoice.period().end().minusDays(1) + "  " + invoice.totals().total());
    }

    @Override
    protected void tell(Path file, long line, String externalId, List<Finding> findings) {
        head(file, line, externalId, Verdict.Kind.REJECTED.name());
        findings.forEach(this::finding);
    }

    private void head(Path file, long line, String name, String verdict) {
        out.println(file.getFileName() + ", line " + line + (name.isEmpty() ? "" : ", " + name) + ": " + verdict);
    }

    private void finding(Finding finding) {
        out.println("    " + finding.code() + " (" + finding.severity() + ")" + place(finding) + ": "
                + finding.message() + remedy(finding));
    }

    /** A finding about a whole contract has no field. */
    private static String place(Finding finding) {
        if (finding.field().isEmpty()) {
            return "";
        }
        return " " + finding.field() + (finding.value() == null ? "" : " is \"" + finding.value() + "\"");
    }

    private static String remedy(Finding finding) {
        return finding.remedy() == null || finding.remedy().isEmpty() ? "" : " - " + finding.remedy();
    }

    @Override
    protected void summarise() {
        out.println(counted(Verdict.Kind.BILLABLE) + " billable, " + counted(Verdict.Kind.WARNING)
                + " billable with warnings, " + counted(Verdict.Kind.HELD) + " held, "
                + counted(Verdict.Kind.REJECTED) + " rejected.");
    }
}
