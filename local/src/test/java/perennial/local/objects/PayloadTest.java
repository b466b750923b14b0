package perennial.local.objects;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import perennial.local.wire.Call;
import perennial.local.wire.Caller;
import perennial.local.wire.Refusal;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PayloadTest {
    private static final String CHUNKS = "5;chunk-signature=ab\r\nhello\r\n6;chunk-signature=cd\r\n world\r\n0\r\n";

    @Test
    void signed_chunks_are_joined_and_checked_against_the_trailer() {
        var payload = Payload.of(chunked(CHUNKS + "x-amz-checksum-crc32:DUoRhQ==\r\n\r\n"));
        assertEquals("hello world", new String(payload.bytes(), UTF_8));
        assertEquals("DUoRhQ==", payload.crc32());
    }

    @Test
    void a_trailer_that_does_not_fit_is_refused() {
        var call = chunked(CHUNKS + "x-amz-checksum-crc32:AAAAAA==\r\n\r\n");
        assertEquals(
                "BadDigest", assertThrows(Refusal.class, () -> Payload.of(call)).code());
    }

    private static Call chunked(String body) {
        var headers = Map.of("x-amz-content-sha256", List.of("STREAMING-AWS4-HMAC-SHA256-PAYLOAD-TRAILER"));
        var uri = URI.create("https://runs.s3.us-east-1.amazonaws.com/k");
        return new Call("s3", "PutObject", "PUT", uri, headers, body.getBytes(UTF_8), Caller.administrator());
    }
}
