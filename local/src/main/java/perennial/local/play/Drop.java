package perennial.local.play;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.Supplier;
import perennial.local.EmbeddedCloud;

/**
 * A file that is dropped into the inbound bucket.
 *
 * @param key {@code inbound/<source>/<name>}
 */
public record Drop(String key, Supplier<byte[]> content) {
    /** Where settings are dropped. */
    public static final String SETTINGS = "settings";

    /** @param source the folder, which for a CSV file names its mapping */
    public static Drop of(Path file, String source) {
        return new Drop("inbound/" + source + "/" + file.getFileName(), () -> bytes(file));
    }

    /** What meters have told, as JSON Lines. */
    public static Drop usage(String name, String lines) {
        return new Drop("inbound/usage/" + name, () -> lines.getBytes(UTF_8));
    }

    /** Drops the file, unless a kept cloud has the same one already. */
    void into(EmbeddedCloud cloud) {
        var bucket = cloud.stack().bucket("InboundBucket");
        var bytes = content.get();
        var there = cloud.buckets().find(bucket, key).map(cloud.buckets()::read);
        if (there.filter(known -> Arrays.equals(known, bytes)).isEmpty()) {
            cloud.buckets().put(bucket, key, bytes, "application/octet-stream");
        }
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cannot read " + file, unreadable);
        }
    }
}
