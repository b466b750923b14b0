package perennial.local.journal;

import static com.fasterxml.jackson.annotation.JsonInclude.Include.NON_NULL;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Records as JSON and back: times in ISO form, what is null left out. */
public final class Entry {
    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
            .defaultPropertyInclusion(JsonInclude.Value.construct(NON_NULL, NON_NULL))
            .build();

    private Entry() {}

    public static JsonNode of(Object value) {
        return JSON.valueToTree(value);
    }

    public static <T> T as(Class<T> type, JsonNode entry) {
        return JSON.convertValue(entry, type);
    }

    /** @throws UncheckedIOException if the text is no JSON */
    public static JsonNode parse(byte[] json) {
        try {
            return JSON.readTree(json);
        } catch (IOException why) {
            throw new UncheckedIOException("not JSON: " + why.getMessage(), why);
        }
    }

    static byte[] bytes(JsonNode entry) {
        try {
            return JSON.writeValueAsBytes(entry);
        } catch (IOException why) {
            throw new UncheckedIOException(why);
        }
    }
}
