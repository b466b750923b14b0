package perennial.local.objects;

import java.time.Instant;
import java.util.Map;

/**
 * One object as it is stored.
 *
 * @param content names the bytes
 * @param size in bytes
 * @param etag the MD5 of the bytes in hex, without quotes
 * @param crc32 the checksum as S3 writes it, in Base64
 * @param metadata the caller's own headers, names in lower case without their prefix
 * @param sequence counts every change of any object, so that later is greater
 */
public record StoredObject(
        String key,
        String content,
        int size,
        String etag,
        String crc32,
        String contentType,
        Map<String, String> metadata,
        Instant modified,
        long sequence) {}
