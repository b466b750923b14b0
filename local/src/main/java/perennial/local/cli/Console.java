package perennial.local.cli;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.List;
import perennial.ingest.read.Reading;
import perennial.invoicing.run.BillingRun;
import perennial.local.play.Summary;

/** What a run tells while it goes and when it ends. */
final class Console {
    private final PrintWriter out;
    private final PrintWriter err;
    private final boolean json;

    Console(PrintWriter out, PrintWriter err, boolean json) {
        this.out = out;
        this.err = err;
        this.json = json;
    }

    void progress(String what) {
        err.println(what);
    }

    /** A line of usage that is no event. */
    void rejected(Reading.Rejected row) {
        row.findings()
                .forEach(found -> progress("rejected  line " + row.line() + " " + row.externalId() + ": " + found.code()
                        + " " + found.field() + ": " + found.message() + " - " + found.remedy()));
    }

    /** One line for a business date on which something was found. */
    void day(LocalDate day, List<BillingRun> runs) {
        var cycles = Summary.cycles(runs);
        cycles.stream()
                .filter(cycle -> cycle.found() > 0)
                .forEach(cycle -> progress(day + "  " + cycle.found() + " due: " + cycle.billed() + " billed, "
                        + cycle.skipped() + " skipped, " + cycle.parked() + " parked"));
        if (cycles.isEmpty()) {
            progress(day + "  no run was closed");
        }
    }

    /** The result. */
    void tell(Summary summary, Usage usage) {
        out.println(json ? SummaryJson.of(summary, usage) : SummaryText.of(summary, usage));
        out.flush();
    }
}
