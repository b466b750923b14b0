package perennial.local.objects;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.zip.CRC32;
import perennial.local.wire.Call;
import perennial.local.wire.Refusal;

/** The bytes a put carries: taken out of their aws-chunked wrapping and checked against the checksum sent along. */
record Payload(byte[] bytes, String crc32) {
    private static final String CHECKSUM = "x-amz-checksum-crc32";

    static Payload of(Call call) {
        var trailer = new HashMap<String, String>();
        var bytes = chunked(call) ? unwrap(call.body(), trailer) : call.body();
        var payload = new Payload(bytes, crc32Of(bytes));
        call.header(CHECKSUM).ifPresent(payload::check);
        payload.check(trailer.getOrDefault(CHECKSUM, payload.crc32));
        return payload;
    }

    private static boolean chunked(Call call) {
        return call.header("x-amz-content-sha256").orElse("").startsWith("STREAMING-")
                || call.header("Content-Encoding").orElse("").contains("aws-chunked");
    }

    private void check(String sent) {
        if (!sent.equals(crc32)) {
            throw new Refusal(400, "BadDigest", "The CRC32 you specified did not match the calculated checksum.");
        }
    }

    /** Chunks are a length in hex, bytes and a line end, up to a chunk of none; then the trailer's headers follow. */
    private static byte[] unwrap(byte[] wrapped, Map<String, String> trailer) {
        var bytes = new ByteArrayOutputStream(wrapped.length);
        var rest = ByteBuffer.wrap(wrapped);
        for (int size = chunkSize(rest); size > 0; size = chunkSize(rest)) {
            bytes.write(wrapped, rest.position(), size);
            rest.position(rest.position() + size);
            line(rest);
        }
        while (rest.hasRemaining()) {
            addHeader(line(rest), trailer);
        }
        return bytes.toByteArray();
    }

    private static int chunkSize(ByteBuffer rest) {
        return Integer.parseInt(line(rest).split(";")[0], 16);
    }

    private static void addHeader(String line, Map<String, String> headers) {
        var halves = line.split(":", 2);
        if (halves.length == 2) {
            headers.put(halves[0].toLowerCase(Locale.ROOT), halves[1].strip());
        }
    }

    private static String line(ByteBuffer rest) {
        var line = new StringBuilder();
        while (rest.hasRemaining()) {
            char next = (char) rest.get();
            if (next == '\n') {
                break;
            }
            line.append(next);
        }
        return line.toString().strip();
    }

    static String crc32Of(byte[] bytes) {
        var crc = new CRC32();
        crc.update(bytes);
        return Base64.getEncoder()
                .encodeToString(ByteBuffer.allocate(Integer.BYTES)
                        .putInt((int) crc.getValue())
                        .array());
    }
}
