package perennial.platform;

import java.io.InputStream;
import java.util.List;
import java.util.Optional;

/** Files in one bucket. */
public interface Objects {
    void put(String key, byte[] content, String contentType);

    /** Puts the file unless there is one under the key; returns whether it did. */
    boolean putIfAbsent(String key, byte[] content, String contentType);

    Optional<byte[]> get(String key);

    /** Opens the file from a byte offset on; the caller closes it. */
    InputStream open(String key, long fromByte);

    /** Keys that begin with the prefix, in text order. */
    List<String> list(String prefix);
}
