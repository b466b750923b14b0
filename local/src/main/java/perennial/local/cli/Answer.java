package perennial.local.cli;

import com.fasterxml.jackson.databind.JsonNode;
import perennial.local.EmbeddedCloud;
import perennial.platform.Json;

/** What a function of the cloud answers to a command's event. */
final class Answer {
    private Answer() {}

    /**
     * @param event JSON
     * @throws RefusedInput in the function's own words when it fails
     */
    static JsonNode of(EmbeddedCloud cloud, String function, String event) {
        var answer = Json.tree(cloud.invoke(function, event).payload());
        if (answer.has("errorMessage")) {
            throw new RefusedInput(answer.path("errorMessage").asText());
        }
        return answer;
    }
}
