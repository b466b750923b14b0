package perennial.local.journal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class JournalTest {
    @TempDir
    Path directory;

    @Test
    void entries_come_back_in_their_order_and_streams_stay_apart() {
        var journal = Journal.at(directory);
        journal.append("a", number(1));
        journal.append("b", number(7));
        journal.append("a", number(2));
        assertEquals(List.of(number(1), number(2)), replay(Journal.at(directory), "a"));
        assertEquals(List.of(number(7)), replay(Journal.at(directory), "b"));
    }

    @Test
    void a_line_cut_short_by_a_kill_is_dropped_and_the_next_starts_clean() throws IOException {
        Journal.at(directory).append("a", number(1));
        Files.writeString(directory.resolve("a.jsonl"), "{\"n\":2", StandardOpenOption.APPEND);
        Journal.at(directory).append("a", number(3));
        assertEquals(List.of(number(1), number(3)), replay(Journal.at(directory), "a"));
    }

    @Test
    void a_stream_name_cannot_leave_the_directory() {
        assertThrows(IllegalArgumentException.class, () -> Journal.at(directory).append("../a", number(1)));
    }

    @Test
    void without_a_directory_nothing_is_kept() {
        var journal = Journal.none();
        journal.append("a", number(1));
        assertEquals(List.of(), replay(journal, "a"));
    }

    @Test
    void what_a_killed_process_was_told_is_safe_is_there() throws Exception {
        int told = killAfter(200, Appender.class);
        var entries = replay(Journal.at(directory), "numbers");
        var contents = Contents.in(directory);
        assertTrue(entries.size() >= told, told + " acknowledged, " + entries.size() + " there");
        IntStream.rangeClosed(1, entries.size()).forEach(n -> {
            assertEquals(n, entries.get(n - 1).get("n").asInt());
            assertArrayEquals(("content " + n).repeat(100).getBytes(UTF_8), contents.read(hash(entries.get(n - 1))));
        });
    }

    @Test
    void the_same_content_is_kept_once_and_read_in_parts() throws IOException {
        var contents = Contents.in(directory);
        var hash = contents.keep("hello world".getBytes(UTF_8));
        assertEquals(hash, contents.keep("hello world".getBytes(UTF_8)));
        assertEquals(11, Files.size(directory.resolve("contents")));
        assertEquals("world", new String(contents.read(hash, 6, 5), UTF_8));
    }

    /** Starts the class as a process, reads that many lines of it, kills it at once; answers the last number it told. */
    private int killAfter(int lines, Class<?> main) throws Exception {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var process = new ProcessBuilder(
                        java, "-cp", System.getProperty("java.class.path"), main.getName(), directory.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        var output = new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8));
        int told = 0;
        while (told < lines) {
            told = Integer.parseInt(output.readLine());
        }
        process.destroyForcibly().waitFor();
        return told;
    }

    private static String hash(JsonNode entry) {
        return entry.get("hash").asText();
    }

    private static List<JsonNode> replay(Journal journal, String stream) {
        var entries = new ArrayList<JsonNode>();
        journal.replay(stream, entries::add);
        return entries;
    }

    private static JsonNode number(int n) {
        return JsonNodeFactory.instance.objectNode().put("n", n);
    }
}
