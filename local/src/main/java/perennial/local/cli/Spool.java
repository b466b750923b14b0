package perennial.local.cli;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicReference;

/** Lines that wait for their turn in a temporary file, so that memory stays flat however many they are. */
final class Spool {
    private final Path file;
    private final BufferedWriter writer;

    Spool() {
        try {
            file = Files.createTempFile("perennial-", ".jsonl");
            file.toFile().deleteOnExit();
            writer = Files.newBufferedWriter(file);
        } catch (IOException unwritable) {
            throw new UncheckedIOException("no temporary file can be written", unwritable);
        }
    }

    /** Keeps a text without line breaks. */
    void add(String line) {
        try {
            writer.write(line + "\n");
        } catch (IOException full) {
            throw new UncheckedIOException("the temporary file " + file + " cannot be written", full);
        }
    }

    /** Prints everything that waited, with commas between, and ends the waiting. */
    void printTo(PrintWriter out) {
        var separator = new AtomicReference<>("");
        try {
            writer.close();
            try (var lines = Files.lines(file)) {
                lines.forEach(line -> out.print(separator.getAndSet(",") + line));
            }
            Files.delete(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the temporary file " + file + " cannot be read", unreadable);
        }
    }
}
