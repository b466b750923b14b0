package perennial.local.objects;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import perennial.local.wire.Call;

/**
 * An object on its way in.
 *
 * @param onlyIfAbsent refuses to replace an object
 */
record Upload(
        String key,
        byte[] bytes,
        String crc32,
        String contentType,
        Map<String, String> metadata,
        boolean onlyIfAbsent) {
    private static final String METADATA = "x-amz-meta-";

    static Upload of(Call call, String key) {
        var payload = Payload.of(call);
        return new Upload(
                key,
                payload.bytes(),
                payload.crc32(),
                call.header("Content-Type").orElse("application/octet-stream"),
                metadata(call),
                call.header("If-None-Match").filter("*"::equals).isPresent());
    }

    StoredObject stored(String content, String etag, Instant now, long sequence) {
        return new StoredObject(key, content, bytes.length, etag, crc32, contentType, metadata, now, sequence);
    }

    private static Map<String, String> metadata(Call call) {
        return call.headers().entrySet().stream()
                .filter(header -> header.getKey().toLowerCase(Locale.ROOT).startsWith(METADATA))
                .collect(Collectors.toMap(
                        header -> header.getKey().toLowerCase(Locale.ROOT).substring(METADATA.length()),
                        header -> header.getValue().getFirst()));
    }
}
