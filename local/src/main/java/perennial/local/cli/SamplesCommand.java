package perennial.local.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import perennial.local.samples.LegacyExport;
import perennial.local.samples.SampleBook;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Writes sample contracts of any number, the same for the same number. */
@Command(
        name = "samples",
        description = "Writes sample contracts of a security dealer and an IT support firm as JSON Lines.",
        mixinStandardHelpOptions = true)
final class SamplesCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Option(
            names = "--contracts",
            paramLabel = "N",
            defaultValue = "320",
            description = "How many (default: ${DEFAULT-VALUE}).")
    private int contracts;

    @Option(names = "--legacy", description = "Write them as an older dealer program exports customers, as CSV.")
    private boolean legacy;

    @Option(names = "--out", paramLabel = "FILE", description = "Where to (default: standard output).")
    private Path file;

    @Override
    public void run() {
        if (contracts < 1) {
            throw new ParameterException(spec.commandLine(), "--contracts must be at least 1, not " + contracts);
        }
        var lines = legacy
                ? LegacyExport.lines(contracts)
                : SampleBook.contracts(contracts).map(Object::toString);
        if (file == null) {
            lines.forEach(spec.commandLine().getOut()::println);
        } else {
            write(lines);
        }
    }

    private void write(Stream<String> lines) {
        try (var writer = new PrintWriter(Files.newBufferedWriter(file, StandardCharsets.UTF_8))) {
            lines.forEach(line -> writer.print(line + "\n"));
        } catch (IOException unwritable) {
            throw new RefusedInput("cannot write " + file + ": " + unwritable.getMessage());
        }
    }
}
