package perennial.ingest.read;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import perennial.contract.Finding;

/** One record of a file before its schema is asked; {@code line} is the line it begins on. */
sealed interface Row {
    long line();

    /** A record as a document. */
    record Document(long line, ObjectNode content) implements Row {}

    /** A record that gives no document. */
    record Broken(long line, String externalId, List<Finding> findings) implements Row {}
}
