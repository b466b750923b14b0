package perennial.local.wire;

import java.nio.charset.StandardCharsets;
import java.util.Map;

/** What a service answers, as HTTP carries it. */
public record Reply(int status, Map<String, String> headers, byte[] body) {
    public static Reply json(String body) {
        return of(200, "application/x-amz-json-1.0", body);
    }

    public static Reply xml(String body) {
        return of(200, "application/xml", body);
    }

    public static Reply empty(int status) {
        return new Reply(status, Map.of(), new byte[0]);
    }

    static Reply of(int status, String contentType, String body) {
        return new Reply(status, Map.of("Content-Type", contentType), body.getBytes(StandardCharsets.UTF_8));
    }

    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }
}
