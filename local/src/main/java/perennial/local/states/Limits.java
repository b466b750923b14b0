package perennial.local.states;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;

/** The payload limit of Step Functions: 256 KiB of UTF-8. */
final class Limits {
    private static final int MOST_BYTES = 256 * 1024;

    private Limits() {}

    /** @throws StateFailure {@code States.DataLimitExceeded} */
    static JsonNode within(JsonNode payload) {
        if (payload.isContainerNode() || payload.isTextual()) {
            require(payload.toString());
        }
        return payload;
    }

    private static void require(String json) {
        // Only long texts are worth the counting: no character takes more than three bytes.
        if (json.length() > MOST_BYTES / 3 && json.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
            throw new StateFailure(
                    "States.DataLimitExceeded",
                    "The state or task handed on a payload of more than " + MOST_BYTES + " bytes, beginning with "
                            + json.substring(0, 80));
        }
    }
}
