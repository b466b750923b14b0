package perennial.local.play;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import perennial.local.EmbeddedCloud;

/**
 * A file that is dropped into the inbound bucket.
 *
 * @param source the folder, which for a CSV file names its mapping
 */
public record Drop(Path file, String source) {
    /** Where settings are dropped. */
    public static final String SETTINGS = "settings";

    String key() {
        return "inbound/" + source + "/" + file.getFileName();
    }

    /** Drops the file, unless a kept cloud has the same one already. */
    void into(EmbeddedCloud cloud) {
        var bucket = cloud.stack().bucket("InboundBucket");
        var bytes = bytes();
        var there = cloud.buckets().find(bucket, key()).map(cloud.buckets()::read);
        if (there.filter(known -> Arrays.equals(known, bytes)).isEmpty()) {
            cloud.buckets().put(bucket, key(), bytes, "application/octet-stream");
        }
    }

    private byte[] bytes() {
        try {
            return Files.readAllBytes(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cannot read " + file, unreadable);
        }
    }
}
