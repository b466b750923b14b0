package perennial.local.survival;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import perennial.local.mail.Mail;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@Timeout(300)
class SurvivalTest {
    private static final int KILLS = 4;

    @TempDir
    Path directory;

    @Test
    void a_cloud_killed_again_and_again_loses_no_message_mail_or_event() throws Exception {
        var seed = System.nanoTime();
        System.out.println("seed " + seed);
        killSome(new Random(seed));
        var town = new Town(directory);
        int minutes = town.minute() + 20;
        town.advanceTo(minutes);
        assertEveryTickWasMailed(town, minutes - 11);
        assertEveryMailWasHeardOf(town, minutes - 11);
        assertTrue(town.mailbox().all().size() <= minutes + KILLS * 10, "a kill repeats what was in flight, no more");
        assertEquals(0, town.queues().messages("work").size());
        assertEquals(0, town.queues().messages("dead").size());
    }

    private void killSome(Random random) throws IOException, InterruptedException {
        for (int kill = 0; kill < KILLS; kill++) {
            var victim = start();
            var output = new BufferedReader(new InputStreamReader(victim.getInputStream(), UTF_8));
            for (int line = 20 + random.nextInt(60); line > 0; line--) {
                output.readLine();
            }
            Thread.sleep(random.nextInt(20));
            victim.destroyForcibly().waitFor();
        }
    }

    private Process start() throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var path = System.getProperty("java.class.path");
        return new ProcessBuilder(java, "-cp", path, Town.class.getName(), directory.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private static void assertEveryTickWasMailed(Town town, int minutes) {
        var ticks = IntStream.rangeClosed(1, minutes)
                .mapToObj(minute -> Town.START.plusSeconds(60L * minute - 30).toString())
                .collect(Collectors.toCollection(TreeSet::new));
        town.mailbox().all().stream().map(Mail::subject).forEach(ticks::remove);
        assertEquals(new TreeSet<>(), ticks);
    }

    private static void assertEveryMailWasHeardOf(Town town, int minutes) {
        var heard = new HashSet<>(town.heard());
        var expected = town.mailbox().all().stream()
                .limit(minutes)
                .flatMap(mail ->
                        Stream.of("Send", "Delivery", "Open", "Click").map(each -> mail.messageId() + " " + each))
                .filter(event -> !heard.contains(event))
                .toList();
        assertEquals(List.of(), expected);
    }
}
