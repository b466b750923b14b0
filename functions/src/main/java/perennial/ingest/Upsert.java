package perennial.ingest;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import perennial.contract.ContractHead;

/** What becomes of a document that may be new, newer, the same or older than what is stored. Pure. */
sealed interface Upsert {
    /** It is stored under this number. */
    record Store(long number) implements Upsert {}

    /** It says what the newest version says. */
    record Unchanged(long number) implements Upsert {}

    /** The source has sent a newer one before. */
    record Stale(long newest) implements Upsert {}

    /** The source calls two different documents by one version. */
    record Contradictory(long number) implements Upsert {}

    /**
     * The source's version decides; where it counts none, the content does.
     *
     * @param sourceVersion 0 when the source counts none
     */
    static Upsert decide(Optional<ContractHead> stored, long sourceVersion, String contentHash) {
        if (stored.isEmpty()) {
            return new Store(1);
        }
        var head = stored.get();
        boolean same = head.contentHash().equals(contentHash);
        if (sourceVersion == 0 || sourceVersion == head.sourceVersion()) {
            return same ? new Unchanged(head.version()) : changed(head, sourceVersion);
        }
        return sourceVersion > head.sourceVersion() ? new Store(head.version() + 1) : new Stale(head.sourceVersion());
    }

    private static Upsert changed(ContractHead head, long sourceVersion) {
        return sourceVersion == 0 ? new Store(head.version() + 1) : new Contradictory(sourceVersion);
    }

    /** Two documents have one hash when they say the same, whenever and in which version they were sent. */
    static String contentHash(byte[] content) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(content);
            return HexFormat.of().formatHex(digest, 0, 16);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
