package perennial.local.cli;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import perennial.contract.Verdict;
import perennial.ingest.read.Reading;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Says what is wrong with a book of contracts, without any effect. */
@Command(
        name = "check",
        description = {
            "Says for every contract whether it can be billed, and for every bad row what is wrong and what to do.",
            "Nothing is stored. Exit code 1 when a row is rejected or a file cannot be read."
        },
        mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private BookOptions options;

    @Option(names = "--on", paramLabel = "DATE", description = "The day the contracts are judged on (default: today).")
    private LocalDate day;

    @Option(names = "--json", description = "One JSON object instead of text.")
    private boolean json;

    @Option(
            names = "--next",
            paramLabel = "N",
            description = "Also the next N invoices of each contract, and what deserves a look before it is active.")
    private int next;

    @Option(
            names = "--variance",
            paramLabel = "PERCENT",
            defaultValue = "10",
            description = "With --next: warn when an invoice differs by more from the one before (default: 10).")
    private BigDecimal variance;

    @Override
    public Integer call() {
        var book = options.book();
        var entities = new Entities(options.settings());
        var judge = new Judge(entities);
        var on = day == null ? LocalDate.now() : day;
        var out = spec.commandLine().getOut();
        var report = json ? new CheckJson(out) : new CheckText(out);
        book.forEach((file, reading) -> {
            switch (reading) {
                case Reading.Accepted accepted ->
                    report.contract(
                            file,
                            accepted.line(),
                            accepted.contract(),
                            looked(
                                    accepted,
                                    judge.verdict(accepted.contract(), accepted.findings(), on, on),
                                    entities,
                                    on));
                case Reading.Rejected rejected -> report.rejected(file, rejected);
                case Reading.Refused refused -> report.refused(file, refused);
            }
        });
        return report.end() ? 0 : 1;
    }

    private Looked looked(Reading.Accepted read, Verdict verdict, Entities entities, LocalDate on) {
        return next < 1 || !verdict.isBillable()
                ? new Looked(verdict, List.of())
                : Looked.ahead(read, verdict, entities, NextInvoices.of(read, entities, on, next), on, variance);
    }
}
