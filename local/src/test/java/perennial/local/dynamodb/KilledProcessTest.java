package perennial.local.dynamodb;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class KilledProcessTest {
    @TempDir
    private Path directory;

    @Test
    void a_kill_loses_no_acknowledged_write_and_halves_no_transaction() throws Exception {
        var acknowledged = new ArrayList<Integer>();
        for (int writes : List.of(1, 40, 173)) {
            acknowledged.addAll(writeAndKill(acknowledged.size(), writes));
        }
        assertTrue(acknowledged.size() >= 214, "only " + acknowledged.size() + " were acknowledged");
        try (var engine = new Engine(EngineTest.JARS, Optional.of(directory))) {
            acknowledged.forEach(number -> assertTrue(has(engine, number + "-left"), "lost " + number));
            for (int number = 0; number < acknowledged.getLast() + 5; number++) {
                assertEquals(has(engine, number + "-left"), has(engine, number + "-right"), "halved " + number);
            }
        }
    }

    private List<Integer> writeAndKill(int first, int writes) throws IOException, InterruptedException {
        var output = directory.resolve("acknowledged-" + first);
        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "perennial.local.dynamodb.WritingProcess",
                        directory.toString(),
                        String.valueOf(first))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .redirectOutput(output.toFile())
                .start();
        while (process.isAlive() && acknowledged(output).size() < writes) {
            Thread.sleep(5);
        }
        process.destroyForcibly().waitFor();
        return acknowledged(output);
    }

    /** The numbers on whole lines; the last one may have been cut off by the kill. */
    private static List<Integer> acknowledged(Path output) throws IOException {
        var text = Files.readString(output);
        return text.substring(0, text.lastIndexOf('\n') + 1)
                .lines()
                .map(Integer::valueOf)
                .toList();
    }

    private static boolean has(Engine engine, String id) {
        var get = "{\"TableName\":\"things\",\"Key\":{\"id\":{\"S\":\"" + id + "\"}}}";
        return engine.call("GetItem", get.getBytes(StandardCharsets.UTF_8))
                .text()
                .contains("Item");
    }
}
