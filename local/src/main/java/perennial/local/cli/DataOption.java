package perennial.local.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.function.Function;
import perennial.local.CloudSetup;
import perennial.local.EmbeddedCloud;
import perennial.local.KeptCloud;
import perennial.local.template.TemplateReader;
import picocli.CommandLine.Option;

/** The folder in which {@code run --data} keeps a cloud, to be looked at. */
final class DataOption {
    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Where a run keeps everything (default: ${DEFAULT-VALUE}).",
            defaultValue = "data")
    private Path folder;

    KeptCloud open() {
        return with(KeptCloud::open);
    }

    /** Takes it up again at the time it was left. */
    EmbeddedCloud start() {
        return with(EmbeddedCloud::start);
    }

    private <T> T with(Function<CloudSetup, T> opening) {
        if (!Files.isDirectory(folder.resolve("tables"))) {
            throw new RefusedInput(folder + " keeps no run; name the folder that ./perennial run --data was given");
        }
        try {
            var stack = TemplateReader.read(Home.template(), Map.of());
            var setup = CloudSetup.of(stack, Instant.EPOCH, Home.databaseJars());
            return opening.apply(setup.keptIn(folder));
        } catch (IllegalStateException busy) {
            throw new RefusedInput(busy.getMessage());
        }
    }
}
