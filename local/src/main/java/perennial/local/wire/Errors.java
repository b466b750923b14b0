package perennial.local.wire;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** The bodies of errors: JSON protocols name the error in the body and in a header, XML ones need escaping. */
final class Errors {
    private Errors() {}

    static Reply json(Refusal refusal) {
        var body = JsonNodeFactory.instance
                .objectNode()
                .put("__type", refusal.code())
                .put("message", refusal.getMessage());
        return new Reply(
                refusal.status(),
                Map.of("Content-Type", "application/x-amz-json-1.0", "x-amzn-ErrorType", refusal.code()),
                body.toString().getBytes(StandardCharsets.UTF_8));
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
