package perennial.local.cli;

import java.io.PrintWriter;
import java.util.regex.Pattern;
import perennial.invoicing.Basis;
import perennial.invoicing.Invoice;
import perennial.invoicing.Replayed;
import perennial.invoicing.Replayed.Figure;

/** Tells which recomputed invoices come out otherwise, and in which figures. */
final class ReplayReport {
    private static final Pattern LINE = Pattern.compile("^/lines/(\\d+)(/.*)?$");

    private final PrintWriter out;
    private long same;
    private long faults;
    private long withoutBasis;

    ReplayReport(PrintWriter out) {
        this.out = out;
    }

    void tell(Invoice invoice, Replayed replayed) {
        switch (replayed) {
            case Replayed.Same() -> same++;
            case Replayed.WithoutBasis() -> withoutBasis++;
            case Replayed.Unreadable(var why) -> fault(invoice, "cannot be recomputed: " + why);
            case Replayed.Different different -> tell(invoice, different);
        }
    }

    private void tell(Invoice invoice, Replayed.Different different) {
        var engine = different.engineVersion().equals(Basis.ENGINE)
                ? ""
                : " (issued by engine " + different.engineVersion() + ", recomputed by " + Basis.ENGINE + ")";
        fault(invoice, "comes out otherwise" + engine);
        different.figures().forEach(figure -> out.println("    " + text(figure)));
    }

    private void fault(Invoice invoice, String what) {
        faults++;
        out.println(invoice.number().text() + " (" + invoice.id() + ") " + what);
    }

    private static String text(Figure figure) {
        var line = LINE.matcher(figure.field());
        var where = line.matches()
                ? "line " + (Integer.parseInt(line.group(1)) + 1) + ", " + line.group(2)
                : figure.field();
        return where + ": issued " + figure.issued() + ", recomputed " + figure.recomputed();
    }

    /** Whether every invoice came out as it was issued. */
    boolean end() {
        out.println(same + " invoices come out the same, " + faults + " do not, " + withoutBasis
                + " were ordered by a person and follow from no contract.");
        return faults == 0;
    }
}
