package perennial.local.cli;

import java.time.LocalDate;
import java.util.concurrent.Callable;
import perennial.local.play.Rehearsals;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Shows what a whole billing cycle would do. */
@Command(
        name = "rehearse",
        description = {
            "Plays the billing cycle of a date without any effect, on what a run has kept: every invoice against the"
                    + " customer's last one, with the causes of each difference.",
            "Nothing is stored, sent or numbered. The hash at the end binds a run to it: ./perennial run --rehearsal HASH."
        },
        mixinStandardHelpOptions = true)
final class RehearseCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Option(names = "--date", paramLabel = "DATE", required = true, description = "The business date.")
    private LocalDate date;

    @Mixin
    private DataOption data;

    @Option(names = "--json", description = "One JSON object instead of text.")
    private boolean json;

    @Override
    public Integer call() {
        try (var cloud = data.open()) {
            var host = cloud.host();
            var runs = new Rehearsals(KeptBooks.of(cloud).store(), host.clock()).on(date);
            spec.commandLine().getOut().println(json ? RehearsalJson.of(runs) : RehearsalText.of(runs));
            return 0;
        }
    }
}
