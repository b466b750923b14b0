package perennial.local.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** The launcher's commands. Exit codes: 0 done, 1 refused input, 2 wrong usage, 3 internal fault. */
@Command(
        name = "perennial",
        description = "Recurring billing for service contracts, on this computer.",
        mixinStandardHelpOptions = true,
        version = "Perennial 1.0.0",
        subcommands = {
            RunCommand.class,
            PreviewCommand.class,
            CheckCommand.class,
            ExplainCommand.class,
            StatementCommand.class,
            ReplayCommand.class,
            RehearseCommand.class,
            ReverseCommand.class,
            CorrectCommand.class,
            RateChangeCommand.class,
            SamplesCommand.class
        },
        footer = {"", "Exit codes: 0 done, 1 refused input, 2 wrong usage, 3 internal fault."})
public final class Perennial implements Runnable {
    @Spec
    private CommandSpec spec;

    public static void main(String[] args) {
        var out = utf8(FileDescriptor.out);
        var err = utf8(FileDescriptor.err);
        int exitCode = execute(out, err, args);
        out.flush();
        err.flush();
        System.exit(exitCode);
    }

    /** Runs one command; the result goes to {@code out}, everything else to {@code err}. */
    public static int execute(PrintWriter out, PrintWriter err, String... args) {
        try {
            return new CommandLine(new Perennial())
                    .registerConverter(LocalDate.class, Perennial::day)
                    .setOut(out)
                    .setErr(err)
                    .setExecutionExceptionHandler((failure, command, parsed) -> Complaint.of(failure, command.getErr()))
                    .execute(args);
        } catch (Error exhausted) {
            return Complaint.of(exhausted, err);
        }
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException none) {
            throw new TypeConversionException("'" + text + "' is not a day of the calendar; write it as 2027-01-31");
        }
    }

    @Override
    public void run() {
        var commands = String.join(", ", spec.subcommands().keySet());
        throw new ParameterException(spec.commandLine(), "name a command: " + commands);
    }

    private static PrintWriter utf8(FileDescriptor stream) {
        return new PrintWriter(new OutputStreamWriter(new FileOutputStream(stream), StandardCharsets.UTF_8), true);
    }
}
