package perennial.ingest;

import java.io.InputStream;

/** The folder that files are dropped into, and that results are put beside. */
public interface DropFolder {
    /** Opens a file from its beginning; the caller closes it. */
    InputStream open(String key);

    void write(String key, byte[] content, String contentType);
}
