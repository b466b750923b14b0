package perennial.local.scale;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import perennial.invoicing.aws.MasterAccount;

/**
 * A master account in a process whose heap is what the smallest of the functions concerned has. As many contracts as
 * {@code -Dperennial.sites=30000} says; 2,000 where nothing is said, in a heap that is smaller by as much.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class MasterAccountTest {
    private static final int SITES = Integer.getInteger("perennial.sites", 2_000);

    /** Three quarters of the 1,769 MB that drafting, issuing and sending have; what the JVM takes by itself comes on top. */
    private static final int MEGABYTES = SITES > 2_000 ? 1_326 : 192;

    /** Grows line by line while it runs. */
    private static final Path PROGRESS = Path.of("target", "master-account.txt");

    @Test
    void it_is_imported_billed_and_documented_within_a_functions_memory() throws Exception {
        assertEquals(0, run(), () -> "what it came to is in " + PROGRESS.toAbsolutePath());
    }

    private static int run() throws IOException, InterruptedException {
        return new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx" + MEGABYTES + "m",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        MasterAccount.class.getName(),
                        String.valueOf(SITES)))
                .redirectErrorStream(true)
                .redirectOutput(PROGRESS.toFile())
                .start()
                .waitFor();
    }
}
