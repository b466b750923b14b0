package perennial.ingest.read;

import java.io.IOException;
import java.util.function.Consumer;

/** The records of one file, one after the other. */
interface Rows {
    void forEach(Consumer<Row> each) throws IOException, UnreadableFile;
}
