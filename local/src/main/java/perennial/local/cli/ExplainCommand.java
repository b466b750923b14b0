package perennial.local.cli;

import java.util.List;
import java.util.concurrent.Callable;
import perennial.invoicing.Invoice;
import perennial.invoicing.InvoiceLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Says where every amount of an issued invoice comes from. */
@Command(
        name = "explain",
        description = {
            "Says for every line of an issued invoice where its amount comes from: clause and contract version, period,"
                    + " quantity, formula with numbers, rounding, discounts, taxes, and what it takes back.",
            "Nothing is changed. Exit code 1 when there is no such invoice or line."
        },
        mixinStandardHelpOptions = true)
final class ExplainCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "INVOICE", description = "Its number as printed, or its id as group/ordinal.")
    private String name;

    @Option(names = "--line", paramLabel = "N", description = "Only this line, counted from 1.")
    private Integer line;

    @Mixin
    private DataOption data;

    @Option(names = "--json", description = "One JSON object instead of text.")
    private boolean json;

    @Override
    public Integer call() {
        try (var cloud = data.open()) {
            var books = KeptBooks.of(cloud);
            var invoice = books.invoice(name);
            var cited = books.cited(invoice);
            var lines = lines(invoice);
            var out = spec.commandLine().getOut();
            out.println(
                    json ? InvoiceJson.explained(invoice, lines, cited) : new ExplainText(cited).of(invoice, lines));
            return 0;
        }
    }

    private List<InvoiceLine> lines(Invoice invoice) {
        var asked = invoice.lines().stream()
                .filter(each -> line == null || each.position() == line)
                .toList();
        if (asked.isEmpty()) {
            throw new RefusedInput("invoice " + name + " has no line " + line + "; its lines are 1 to "
                    + invoice.lines().size());
        }
        return asked;
    }
}
