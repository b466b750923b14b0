package perennial.local.journal;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.function.Consumer;

/** An append-only record of everything that must survive a kill, in streams told apart by name. */
public interface Journal {
    /** Adds one entry; it survives a kill of the process once this returns. */
    void append(String stream, JsonNode entry);

    /** Hands out every entry that earlier processes and this one appended, oldest first. */
    void replay(String stream, Consumer<JsonNode> each);

    /** Keeps nothing: what is gone with the process may be gone. */
    static Journal none() {
        return new NoJournal();
    }

    /** Keeps one file of JSON lines per stream in the directory, which is made if it is missing. */
    static Journal at(Path directory) {
        return new FileJournal(directory);
    }
}
