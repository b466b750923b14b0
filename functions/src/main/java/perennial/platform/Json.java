package perennial.platform;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import perennial.failure.TerminalFailure;
import perennial.id.BillingGroupId;
import perennial.id.ContractId;
import perennial.id.CustomerId;
import perennial.id.EntityId;
import perennial.id.Id;
import perennial.id.InvoiceId;
import perennial.id.JournalId;
import perennial.id.LineId;
import perennial.id.MessageId;
import perennial.id.RunId;
import perennial.id.SiteId;

/**
 * Values as JSON, the same bytes for the same value: keys in declared order, dates as ISO text, decimals as text,
 * identifiers as text. Duplicate keys and numbers over 40 digits are refused.
 */
public final class Json {
    private static final ObjectMapper MAPPER = mapper();

    private Json() {}

    public static <T> T read(byte[] json, Class<T> type) {
        try {
            return MAPPER.readValue(json, type);
        } catch (IOException invalid) {
            throw new TerminalFailure("BAD_JSON", "not a readable " + type.getSimpleName(), invalid);
        }
    }

    public static <T> T read(String json, Class<T> type) {
        return read(json.getBytes(java.nio.charset.StandardCharsets.UTF_8), type);
    }

    public static <T> List<T> readList(byte[] json, Class<T> type) {
        try {
            return MAPPER.readValue(json, MAPPER.getTypeFactory().constructCollectionType(List.class, type));
        } catch (IOException invalid) {
            throw new TerminalFailure("BAD_JSON", "not a readable list of " + type.getSimpleName(), invalid);
        }
    }

    public static <T> T read(JsonNode json, Class<T> type) {
        try {
            return MAPPER.treeToValue(json, type);
        } catch (JsonProcessingException invalid) {
            throw new TerminalFailure("BAD_JSON", "not a readable " + type.getSimpleName(), invalid);
        }
    }

    /** Reads many values one after the other; the caller closes the parser. */
    public static JsonParser parser(Reader json) throws IOException {
        return MAPPER.createParser(json);
    }

    public static JsonNode tree(byte[] json) {
        return read(json, JsonNode.class);
    }

    public static JsonNode tree(Object value) {
        return MAPPER.valueToTree(value);
    }

    public static String text(Object value) {
        try {
            return MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    public static byte[] bytes(Object value) {
        try {
            return MAPPER.writeValueAsBytes(value);
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static ObjectMapper mapper() {
        return JsonMapper.builder(boundedFactory())
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .disable(MapperFeature.AUTO_DETECT_IS_GETTERS)
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                .defaultPropertyInclusion(
                        JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.ALWAYS))
                .addModule(new JavaTimeModule())
                .addModule(kernelTypes())
                .build();
    }

    private static JsonFactory boundedFactory() {
        return JsonFactory.builder()
                .streamReadConstraints(
                        StreamReadConstraints.builder().maxNumberLength(40).build())
                .build();
    }

    private static SimpleModule kernelTypes() {
        var module = new SimpleModule();
        module.addSerializer(Id.class, writing(Id::value));
        module.addSerializer(BigDecimal.class, writing(BigDecimal::toPlainString));
        reading(module, ContractId.class, ContractId::new);
        reading(module, CustomerId.class, CustomerId::new);
        reading(module, SiteId.class, SiteId::new);
        reading(module, LineId.class, LineId::new);
        reading(module, EntityId.class, EntityId::new);
        reading(module, BillingGroupId.class, BillingGroupId::new);
        reading(module, RunId.class, RunId::new);
        reading(module, MessageId.class, MessageId::new);
        reading(module, JournalId.class, JournalId::new);
        reading(module, InvoiceId.class, InvoiceId::parse);
        return module;
    }

    private static <T> JsonSerializer<T> writing(Function<T, String> text) {
        return new JsonSerializer<>() {
            @Override
            public void serialize(T value, JsonGenerator out, SerializerProvider provider) throws IOException {
                out.writeString(text.apply(value));
            }
        };
    }

    private static <T> void reading(SimpleModule module, Class<T> type, Function<String, T> of) {
        module.addDeserializer(type, new JsonDeserializer<T>() {
            @Override
            public T deserialize(JsonParser in, DeserializationContext context) throws IOException {
                return of.apply(in.getValueAsString());
            }
        });
    }
}
