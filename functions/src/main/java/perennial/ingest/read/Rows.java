package perennial.ingest.read;

import java.io.IOException;
import java.util.function.Predicate;

/** The records of one file, one after the other. */
interface Rows {
    /** Hands over one record after the other while the taker wants more; returns whether all were taken. */
    boolean all(Predicate<Row> each) throws IOException, UnreadableFile;
}
