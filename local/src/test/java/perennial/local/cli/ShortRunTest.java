package perennial.local.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a state machine's Catch or a queue's retries would hide makes the command fail. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ShortRunTest {
    private static final Path REPOSITORY = Path.of("..").toAbsolutePath().normalize();

    @TempDir
    Path home;

    @AfterEach
    void tell_where_the_samples_are() {
        System.setProperty("perennial.home", "..");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            a sweep that may not queue is caught by the machine|Action: [sqs:SendMessage]\\n              Resource: !GetAtt DeliveryQueue.Arn|Action: [sqs:SendMessage]\\n              Resource: !GetAtt ImportQueue.Arn|perennial-SweepMessagesFunctionRole is not authorized to perform: sqs:SendMessage
            a worker without a variable is tried again by the queue|SEND_WORKERS: '5'|WORKERS: '5'|perennial-SendMessageFunction: the environment variable SEND_WORKERS is not set
            """)
    void the_run_ends_with_exit_code_3_and_names_what_is_missing(
            String what, String old, String replacement, String complaint) throws IOException {
        System.setProperty(
                "perennial.home", without(line(old), line(replacement)).toString());
        var err = new StringWriter();
        var contracts = Files.writeString(
                home.resolve("one.jsonl"),
                Files.readString(REPOSITORY.resolve("local/samples/contracts.jsonl"))
                        .lines()
                        .filter(contract -> contract.contains("billedThrough\":\"2027-01-01\""))
                        .findFirst()
                        .orElseThrow());
        int exit = Perennial.execute(
                new PrintWriter(new StringWriter(), true),
                new PrintWriter(err, true),
                "run",
                "--contracts",
                contracts.toString(),
                "--from",
                "2027-01-05",
                "--to",
                "2027-01-05");
        assertTrue(err.toString().contains(complaint), err::toString);
        assertEquals(3, exit);
    }

    /** A home whose template has one text replaced. */
    private Path without(String old, String replacement) throws IOException {
        for (var shared : new String[] {"local", "statemachines"}) {
            Files.createSymbolicLink(home.resolve(shared), REPOSITORY.resolve(shared));
        }
        var template = Files.readString(REPOSITORY.resolve("template.yaml"));
        assertTrue(template.contains(old), () -> "the template has no " + old);
        Files.writeString(home.resolve("template.yaml"), template.replace(old, replacement));
        return home;
    }

    private static String line(String written) {
        return written.replace("\\n", "\n");
    }
}
