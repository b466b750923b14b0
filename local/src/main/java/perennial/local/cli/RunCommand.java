package perennial.local.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import perennial.local.page.Site;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Imports a book of contracts and bills it, night by night, in a cloud on this computer. */
@Command(
        name = "run",
        description = {
            "Imports contracts and bills them night by night, with the template and the code that run in AWS, in a cloud on"
                    + " this computer. Without options: the shipped sample book for three months.",
            "Bad rows are reported and do not stop the run. Exit code 1 when a file cannot be read to its end."
        },
        mixinStandardHelpOptions = true)
final class RunCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Option(
            names = "--contracts",
            paramLabel = "FILE",
            description =
                    "Contracts as JSON, JSON Lines or CSV; may be given several times (default: the sample book).")
    private List<Path> contracts = List.of();

    @Option(
            names = "--mapping",
            paramLabel = "FILE",
            description = "How the columns of CSV files become contracts (JSON).")
    private Path mapping;

    @Option(
            names = "--usage",
            paramLabel = "FILE",
            description =
                    "What meters told, as JSON, JSON Lines or CSV; may be given several times. Each event is dropped on"
                            + " the day of its receivedAt, or else on its day of use.")
    private List<Path> usage = List.of();

    @Option(
            names = "--settings",
            paramLabel = "FILE",
            description = "Settings documents (JSON), or a folder of them, instead of the shipped sample ones; may be"
                    + " given several times.")
    private List<Path> settings = List.of();

    @Option(names = "--from", paramLabel = "DATE", description = "First business date (default: 2027-01-01).")
    private LocalDate from = LocalDate.of(2027, 1, 1);

    @Option(
            names = "--to",
            paramLabel = "DATE",
            description = "Last business date (default: the end of the third month).")
    private LocalDate to;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Keep everything here; a killed run goes on where it was (default: in memory).")
    private Path data;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Write every invoice as JSON, page and PDF, and every message.")
    private Path out;

    @Option(
            names = "--rehearsal",
            paramLabel = "HASH",
            description =
                    "Bill --from only if a rehearsal of that date comes to this hash once the files are in; else exit code"
                            + " 1, nothing is billed.")
    private String rehearsal;

    @Option(names = "--json", description = "One JSON object instead of the summary as text.")
    private boolean json;

    @ArgGroup(exclusive = false)
    private Serving serving;

    /** The page that stays up. */
    static final class Serving {
        @Option(names = "--serve", required = true, description = "Leave the cloud up with a page on 127.0.0.1.")
        boolean serve;

        @Option(
                names = "--port",
                paramLabel = "N",
                defaultValue = "8787",
                description = "Its port (default: ${DEFAULT-VALUE}).")
        int port;
    }

    @Override
    public Integer call() {
        var last = to == null ? from.plusMonths(3).minusDays(1) : to;
        if (last.isBefore(from)) {
            throw wrong("--to " + last + " is before --from " + from + "; give a later day");
        }
        requireFolder("--data", data);
        requireFolder("--out", out);
        requireFreePort();
        var console =
                new Console(spec.commandLine().getOut(), spec.commandLine().getErr(), json);
        var input = RunInput.of(contracts, mapping, settings).with(new UsageFiles(usage));
        try (var run = LocalRun.start(input, from, last, data)) {
            var summary = run.play(console, out, rehearsal);
            console.tell(summary, run.usage());
            run.requireWhole();
            if (serving != null) {
                run.serve(serving.port, console);
            }
            return summary.contracts().refusals().isEmpty() ? 0 : 1;
        }
    }

    /** Said before the run rather than after it. */
    private void requireFolder(String option, Path folder) {
        try {
            if (folder != null) {
                Files.createDirectories(folder);
            }
        } catch (IOException impossible) {
            throw wrong(option + " " + folder + " is a file or cannot be made; name a folder");
        }
    }

    private void requireFreePort() {
        if (serving != null && !Site.canOpen(serving.port)) {
            throw wrong("--port " + serving.port + " is in use or is no port; choose another, or 0 for any");
        }
    }

    private ParameterException wrong(String what) {
        return new ParameterException(spec.commandLine(), what);
    }
}
