package perennial.local.cli;

import java.util.concurrent.Callable;
import java.util.stream.Stream;
import perennial.invoicing.Drafting;
import perennial.invoicing.Invoice;
import perennial.invoicing.run.ReplayInvoice;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Recomputes issued invoices from what they were made from. */
@Command(
        name = "replay",
        description = {
            "Recomputes issued invoices from the contract versions, settings and earlier invoices that they were made from,"
                    + " and compares them byte by byte.",
            "Nothing is changed. Exit code 1 when one comes out otherwise; it is named with line and figure."
        },
        mixinStandardHelpOptions = true)
final class ReplayCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "INVOICE", arity = "0..1", description = "Its number as printed, or its id.")
    private String name;

    @Option(names = "--all", description = "Every issued invoice.")
    private boolean all;

    @Mixin
    private DataOption data;

    @Override
    public Integer call() {
        if (all == (name != null)) {
            throw new ParameterException(spec.commandLine(), "name one INVOICE, or say --all");
        }
        try (var cloud = data.open()) {
            var books = KeptBooks.of(cloud);
            var replay = new ReplayInvoice(books.snapshots(), books.settings(), Drafting::draft);
            var report = new ReplayReport(spec.commandLine().getOut());
            invoices(books).forEach(invoice -> report.tell(invoice, replay.replay(invoice)));
            return report.end() ? 0 : 1;
        }
    }

    private Stream<Invoice> invoices(KeptBooks books) {
        return all ? books.books().invoices() : Stream.of(books.invoice(name));
    }
}
