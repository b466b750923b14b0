package perennial.local.journal;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.Consumer;

/**
 * One file of JSON lines. A line is handed to the operating system in one write, which outlives the process; a line
 * that a kill cut short was never acknowledged and is cut off when the file is next opened.
 */
final class Stream {
    private final Path file;
    /** A plain stream, because an interrupt of the writing thread would close a channel. */
    private final OutputStream end;

    private Stream(Path file, OutputStream end) {
        this.file = file;
        this.end = end;
    }

    static Stream at(Path file) {
        try {
            cutOffTornLine(file);
            return new Stream(file, new FileOutputStream(file.toFile(), true));
        } catch (IOException why) {
            throw new UncheckedIOException(why);
        }
    }

    synchronized void append(JsonNode entry) {
        try {
            var json = Entry.bytes(entry);
            var line = Arrays.copyOf(json, json.length + 1);
            line[json.length] = '\n';
            end.write(line);
        } catch (IOException why) {
            throw new UncheckedIOException("cannot write " + file, why);
        }
    }

    synchronized void replay(Consumer<JsonNode> each) {
        try (var lines = Files.newBufferedReader(file)) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                each.accept(Entry.parse(line.getBytes(StandardCharsets.UTF_8)));
            }
        } catch (IOException why) {
            throw new UncheckedIOException("cannot read " + file, why);
        }
    }

    private static void cutOffTornLine(Path file) throws IOException {
        try (var whole = new RandomAccessFile(file.toFile(), "rw")) {
            whole.setLength(endOfLastLine(whole));
        }
    }

    private static long endOfLastLine(RandomAccessFile whole) throws IOException {
        for (long end = whole.length(); end > 0; end--) {
            whole.seek(end - 1);
            if (whole.read() == '\n') {
                return end;
            }
        }
        return 0;
    }
}
