package perennial.local.journal;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.function.Consumer;

/** Keeps nothing. */
record NoJournal() implements Journal {
    @Override
    public void append(String stream, JsonNode entry) {
        // What is gone with the process may be gone.
    }

    @Override
    public void replay(String stream, Consumer<JsonNode> each) {
        // There is nothing to hand out.
    }
}
