package perennial.local.cli;

import java.time.LocalDate;
import java.util.concurrent.Callable;
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

    @Override
    public Integer call() {
        var book = options.book();
        var judge = new Judge(new Entities(options.settings()));
        var on = day == null ? LocalDate.now() : day;
        var out = spec.commandLine().getOut();
        var report = json ? new CheckJson(out) : new CheckText(out);
        book.forEach((file, reading) -> {
            switch (reading) {
                case Reading.Accepted(var line, var contract, var findings) ->
                    report.contract(file, line, contract, judge.verdict(contract, findings, on, on));
                case Reading.Rejected rejected -> report.rejected(file, rejected);
                case Reading.Refused refused -> report.refused(file, refused);
            }
        });
        return report.end() ? 0 : 1;
    }
}
