package perennial.local.cli;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import perennial.ingest.read.Reading;
import perennial.invoicing.run.Rehearsed;
import perennial.local.play.Rehearsals;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Shows what a whole billing cycle would do. */
@Command(
        name = "rehearse",
        description = {
            "Plays the billing cycle of a date without any effect, on what a run has kept: every invoice against the"
                    + " customer's last one, with the causes of each difference. With --contracts: on a book on file, as if"
                    + " the cycle had run every day before the date.",
            "Nothing is stored, sent or numbered. The hash at the end binds a run on the same --data to it:"
                    + " ./perennial run --rehearsal HASH. That of a file only tells whether the file would bill the same."
        },
        mixinStandardHelpOptions = true)
final class RehearseCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Option(names = "--date", paramLabel = "DATE", required = true, description = "The business date.")
    private LocalDate date;

    @Mixin
    private DataOption data;

    @ArgGroup(exclusive = false)
    private BookOptions file;

    @Option(names = "--json", description = "One JSON object instead of text.")
    private boolean json;

    @Override
    public Integer call() {
        var runs = file == null ? kept() : onFile();
        spec.commandLine().getOut().println(json ? RehearsalJson.of(runs) : RehearsalText.of(runs));
        return 0;
    }

    private List<Rehearsed> kept() {
        try (var cloud = data.open()) {
            var host = cloud.host();
            return new Rehearsals(KeptBooks.of(cloud).store(), host.clock()).on(date);
        }
    }

    private List<Rehearsed> onFile() {
        if (spec.commandLine().getParseResult().hasMatchedOption("--data")) {
            throw new ParameterException(
                    spec.commandLine(), "--data and --contracts are two books; give the one to rehearse");
        }
        var groups = new PreviewGroups(new Entities(file.settings()));
        file.forEach(contract -> add(groups, contract), this::rejected);
        return PlayedBook.rehearse(groups, date);
    }

    private void add(PreviewGroups groups, Reading.Accepted read) {
        groups.add(read);
        if (read.contract().entityId() == null) {
            spec.commandLine()
                    .getErr()
                    .println("left out  " + read.contract().id() + ": no legal entity bills it; give it an entityId");
        }
    }

    private void rejected(Reading.Rejected row) {
        row.findings()
                .forEach(found -> spec.commandLine()
                        .getErr()
                        .println("rejected  line " + row.line() + " " + row.externalId() + ": " + found.code() + " "
                                + found.field() + ": " + found.message() + " - " + found.remedy()));
    }
}
