package perennial.local.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import perennial.ingest.read.Reading;
import perennial.ingest.read.UsageReading.Told;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Shows what would be billed, without any effect. */
@Command(
        name = "preview",
        description = {
            "Shows every invoice that would be issued on business dates up to and including a date, as if the billing"
                    + " cycle had run every day since the contracts' first invoice.",
            "Nothing is stored or sent. A contract that cannot be billed gives its reasons instead."
        },
        mixinStandardHelpOptions = true)
final class PreviewCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Mixin
    private BookOptions options;

    @Option(names = "--through", paramLabel = "DATE", required = true, description = "The last business date.")
    private LocalDate through;

    @Option(
            names = "--usage",
            paramLabel = "FILE",
            description =
                    "What meters told, as JSON, JSON Lines or CSV; may be given several times. It counts from the day"
                            + " after its receivedAt, or else after its day of use.")
    private List<Path> usage = List.of();

    @Option(names = "--json", description = "JSON Lines, one invoice or blocked contract a line, instead of text.")
    private boolean json;

    @Override
    public void run() {
        var out = spec.commandLine().getOut();
        var report = json ? new PreviewJson(out) : new PreviewText(out);
        var groups = new PreviewGroups(new Entities(options.settings()));
        options.forEach(groups::add, report::rejected);
        new UsageFiles(usage).forEach(told -> hear(told, groups, report), report::rejected);
        groups.play(through, report);
        report.end();
    }

    private static void hear(Told told, PreviewGroups groups, PreviewReport report) {
        groups.hear(told.usage())
                .map(finding -> new Reading.Rejected(told.line(), told.usage().contract(), List.of(finding)))
                .ifPresent(report::rejected);
    }
}
