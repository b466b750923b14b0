package perennial.local.journal;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Contents of any size in one file, each kept once and found by its SHA-256. A content counts once its place is in the
 * journal; what a kill left behind it in the file is never read.
 */
public final class Contents {
    private static final String STREAM = "contents";

    private final Journal journal;
    private final RandomAccessFile file;
    private final Map<String, Place> places = new ConcurrentHashMap<>();

    private Contents(Path file, Journal journal) {
        try {
            this.file = new RandomAccessFile(file.toFile(), "rw");
        } catch (IOException why) {
            throw new UncheckedIOException(why);
        }
        this.journal = journal;
        journal.replay(STREAM, this::found);
    }

    /** Keeps the contents in the directory, for good. */
    public static Contents in(Path directory) {
        var journal = Journal.at(directory);
        return new Contents(directory.resolve("contents"), journal);
    }

    /** Keeps the contents until the process ends, however it ends where an open file may lose its name. */
    public static Contents temporary() {
        try {
            var file = Files.createTempFile("perennial-contents", null).toFile();
            var contents = new Contents(file.toPath(), Journal.none());
            if (!file.delete()) {
                file.deleteOnExit();
            }
            return contents;
        } catch (IOException why) {
            throw new UncheckedIOException(why);
        }
    }

    /** Keeps the content and names it. */
    public String keep(byte[] content) {
        var hash = sha256(content);
        if (!places.containsKey(hash)) {
            add(hash, content);
        }
        return hash;
    }

    public byte[] read(String hash) {
        return read(hash, 0, place(hash).length());
    }

    /** Reads that many bytes from the offset on; the caller stays within the content. */
    public synchronized byte[] read(String hash, long from, int length) {
        var bytes = new byte[length];
        try {
            file.seek(place(hash).offset() + from);
            file.readFully(bytes);
        } catch (IOException why) {
            throw new UncheckedIOException("cannot read content " + hash, why);
        }
        return bytes;
    }

    private synchronized void add(String hash, byte[] content) {
        try {
            long end = file.length();
            file.seek(end);
            file.write(content);
            places.put(hash, new Place(end, content.length));
            journal.append(STREAM, Entry.of(new Kept(hash, end, content.length)));
        } catch (IOException why) {
            throw new UncheckedIOException("cannot keep content " + hash, why);
        }
    }

    private void found(JsonNode entry) {
        var kept = Entry.as(Kept.class, entry);
        places.put(kept.sha256(), new Place(kept.offset(), kept.length()));
    }

    private Place place(String hash) {
        var place = places.get(hash);
        if (place == null) {
            throw new IllegalArgumentException("no content " + hash);
        }
        return place;
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private record Place(long offset, int length) {}

    private record Kept(String sha256, long offset, int length) {}
}
