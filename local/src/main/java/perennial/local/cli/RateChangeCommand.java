package perennial.local.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import perennial.contract.Finding;
import perennial.failure.TerminalFailure;
import perennial.ingest.read.RateChangeReader;
import perennial.ingest.read.Reading;
import perennial.rate.RateChange;
import perennial.rate.RateChangePlan;
import perennial.rate.RatePlanning;
import perennial.rate.RatedContract;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows, posts and undoes bulk changes of rates. */
@Command(
        name = "rate-change",
        description = {
            "Shows which prices a bulk change of rates would raise, by how much a month and a year, and which lines it"
                    + " leaves alone and why: on a file of contracts, or on what a run keeps.",
            "With --post the change is stored there; --undo takes it back as long as no invoice has used it."
        },
        mixinStandardHelpOptions = true)
final class RateChangeCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", arity = "0..1", description = "The change as JSON; docs/rates.md describes it.")
    private Path file;

    @Option(
            names = "--contracts",
            paramLabel = "FILE",
            description =
                    "Contracts as JSON, JSON Lines or CSV, instead of what a run keeps; may be given several times.")
    private List<Path> contracts = List.of();

    @Option(
            names = "--settings",
            paramLabel = "FILE",
            description = "Settings documents (JSON) for --contracts, or a folder of them (default: the sample ones).")
    private List<Path> settings = List.of();

    @Mixin
    private DataOption data;

    @Option(names = "--post", description = "Store the change in what a run keeps.")
    private boolean post;

    @Option(names = "--undo", paramLabel = "ID", description = "Take back the posted change of this id.")
    private String undo;

    @Option(names = "--json", description = "One JSON object instead of text.")
    private boolean json;

    @Override
    public void run() {
        boolean isUsable = undo == null ? file != null && !(post && !contracts.isEmpty()) : file == null && !post;
        if (!isUsable) {
            throw new ParameterException(
                    spec.commandLine(), "name a FILE, with --contracts or with --data and --post, or say --undo ID");
        }
        if (contracts.isEmpty()) {
            atTheDesk();
        } else {
            tell(planned(change(file)));
        }
    }

    private void atTheDesk() {
        try (var cloud = data.open()) {
            var desk = RateDesk.of(cloud);
            if (undo == null) {
                plan(desk);
            } else {
                spec.commandLine().getOut().println("undone on " + desk.undo(undo) + " contracts");
            }
        } catch (TerminalFailure refused) {
            throw new RefusedInput(refused.getMessage());
        }
    }

    private void plan(RateDesk desk) {
        var plan = desk.plan(change(file));
        tell(plan);
        if (post) {
            spec.commandLine().getErr().println("posted on " + desk.post(plan) + " contracts");
        }
    }

    private void tell(RateChangePlan plan) {
        spec.commandLine().getOut().println(json ? RateChangeText.json(plan) : RateChangeText.of(plan));
    }

    private RateChangePlan planned(RateChange change) {
        var known = SettingsFiles.read(settings.isEmpty() ? SettingsFiles.samples() : SettingsFiles.expanded(settings));
        var planning = new RatePlanning(change, known);
        contracts.forEach(BookOptions::requireReadable);
        new Book(contracts, Optional.empty()).forEach((path, reading) -> take(path, reading, planning));
        return planning.plan();
    }

    private static void take(Path path, Reading reading, RatePlanning planning) {
        switch (reading) {
            case Reading.Accepted accepted -> planning.take(new RatedContract(accepted.contract(), Map.of()));
            case Reading.Rejected(var line, var id, var findings) ->
                throw new RefusedInput(path + ", line " + line + ": " + complaint(findings.getFirst()));
            case Reading.Refused(var line, var finding) ->
                throw new RefusedInput(path + ", line " + line + ": " + complaint(finding));
        }
    }

    static RateChange change(Path file) {
        BookOptions.requireReadable(file);
        try {
            return switch (new RateChangeReader().read(Files.readAllBytes(file))) {
                case RateChangeReader.Accepted(var change) -> change;
                case RateChangeReader.Rejected(var findings) ->
                    throw new RefusedInput(file + ": " + complaint(findings.getFirst()));
            };
        } catch (IOException unreadable) {
            throw new RefusedInput("cannot read " + file + ": " + unreadable.getMessage());
        }
    }

    private static String complaint(Finding finding) {
        return finding.field() + ": " + finding.message() + " - " + finding.remedy();
    }
}
