package perennial.local.journal;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/** One file of JSON lines per stream. */
final class FileJournal implements Journal {
    private final Path directory;
    private final Map<String, Stream> streams = new ConcurrentHashMap<>();

    FileJournal(Path directory) {
        try {
            this.directory = Files.createDirectories(directory);
        } catch (IOException why) {
            throw new UncheckedIOException(why);
        }
    }

    @Override
    public void append(String stream, JsonNode entry) {
        stream(stream).append(entry);
    }

    @Override
    public void replay(String stream, Consumer<JsonNode> each) {
        stream(stream).replay(each);
    }

    private Stream stream(String name) {
        return streams.computeIfAbsent(name, missing -> Stream.at(file(missing)));
    }

    private Path file(String name) {
        if (!name.matches("[A-Za-z0-9._-]+")) {
            throw new IllegalArgumentException(
                    "a stream is named by letters, digits, dot, dash, underscore, not " + name);
        }
        return directory.resolve(name + ".jsonl");
    }
}
