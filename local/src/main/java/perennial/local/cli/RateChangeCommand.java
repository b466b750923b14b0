package perennial.local.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import perennial.contract.Finding;
import perennial.ingest.read.RateChangeReader;
import perennial.ingest.read.Reading;
import perennial.rate.RateChange;
import perennial.rate.RateChangePlan;
import perennial.rate.RatePlanning;
import perennial.rate.RatedContract;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows what a bulk change of rates would do to a book of contracts. */
@Command(
        name = "rate-change",
        description = {
            "Shows which prices a bulk change of rates would raise, by how much a month and a year, and which lines it"
                    + " leaves alone and why. Nothing is stored."
        },
        mixinStandardHelpOptions = true)
final class RateChangeCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "The change as JSON; docs/rates.md describes it.")
    private Path file;

    @Option(
            names = "--contracts",
            paramLabel = "FILE",
            required = true,
            description = "Contracts as JSON, JSON Lines or CSV; may be given several times.")
    private List<Path> contracts = List.of();

    @Option(
            names = "--settings",
            paramLabel = "FILE",
            description = "Settings documents (JSON), or a folder of them, instead of the shipped sample ones.")
    private List<Path> settings = List.of();

    @Option(names = "--json", description = "One JSON object instead of text.")
    private boolean json;

    @Override
    public void run() {
        var out = spec.commandLine().getOut();
        var plan = planned(change(file));
        out.println(json ? RateChangeText.json(plan) : RateChangeText.of(plan));
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
