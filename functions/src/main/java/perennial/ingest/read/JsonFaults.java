package perennial.ingest.read;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import perennial.contract.Finding;

/** What is wrong with a text that should be JSON, in words that need no programmer. */
final class JsonFaults {
    private static final String PARSER_SETTING = "(?:, from|: enable) `[^`]*`(?: to allow)?";

    private JsonFaults() {}

    static Finding noObject(String remedy) {
        return BadValue.of("BAD_JSON", "", null, "is not a JSON object, or not a single one", remedy);
    }

    static Finding broken(IOException broken, String remedy) {
        return BadValue.of("BAD_JSON", "", null, words(broken), remedy);
    }

    /** The parser's complaint without the place, which is told apart, and without advice on how to set it up. */
    static String words(IOException broken) {
        var complaint =
                broken instanceof JsonProcessingException json ? json.getOriginalMessage() : broken.getMessage();
        return complaint.lines().findFirst().orElse("unreadable").replaceAll(PARSER_SETTING, "");
    }
}
