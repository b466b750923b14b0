package perennial.ingest.read;

import java.util.List;
import perennial.contract.Contract;
import perennial.contract.Finding;

/** What came of one record of a file. {@code line} is the line it begins on, counted from 1. */
public sealed interface Reading {
    long line();

    /** A document that can be read; findings are warnings at most. */
    record Accepted(long line, Contract contract, List<Finding> findings) implements Reading {}

    /** A record that cannot be read; {@code externalId} is empty where not even that could be found. */
    record Rejected(long line, String externalId, List<Finding> findings) implements Reading {}

    /** From this line on nothing can be read: the file is empty, is no text, or breaks off. */
    record Refused(long line, Finding finding) implements Reading {}
}
