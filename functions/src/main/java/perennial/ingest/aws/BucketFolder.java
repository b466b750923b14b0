package perennial.ingest.aws;

import java.io.InputStream;
import perennial.ingest.DropFolder;
import perennial.platform.Objects;

/** The drop folder in a bucket. */
record BucketFolder(Objects bucket) implements DropFolder {
    @Override
    public InputStream open(String key) {
        return bucket.open(key, 0);
    }

    @Override
    public void write(String key, byte[] content, String contentType) {
        bucket.put(key, content, contentType);
    }
}
