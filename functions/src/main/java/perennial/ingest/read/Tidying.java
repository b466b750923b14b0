package perennial.ingest.read;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import perennial.contract.CardNumbers;
import perennial.contract.Finding;
import perennial.contract.Severity;

/**
 * Brings one document into order before it is checked: absent values left out, text in composed form, decimals as
 * text, unknown fields moved to the metadata. Card numbers and characters that deceive readers are refused.
 */
final class Tidying {
    /** Control characters other than tab and line end; marks that turn the reading direction; halves of characters. */
    private static final Pattern DECEPTIVE =
            Pattern.compile("[\\p{Cc}&&[^\\t\\r\\n]]|[\\u202A-\\u202E\\u2066-\\u2069\\uFFFE\\uFFFF]|\\p{Cs}");

    private static final char UNDECODABLE = '\uFFFD';
    private static final int LONGEST_DECIMAL = 40;
    private static final Set<String> OURS = Set.of("/contractId", "/customer/customerId", "/flags");

    private final ObjectNode metadata;
    private final List<Finding> findings = new ArrayList<>();

    private Tidying(ObjectNode metadata) {
        this.metadata = metadata;
    }

    /** A document in order, and what was found on the way. */
    record Tidied(ObjectNode document, List<Finding> findings) {}

    /** Tidies a document that keeps what it does not know in {@code /metadata}. */
    static Tidied contract(ObjectNode raw, Shape shape) {
        var tidying = new Tidying(raw.objectNode());
        var document = tidying.object(raw, shape, "");
        if (!tidying.metadata.isEmpty() && document.withObject("metadata") instanceof ObjectNode kept) {
            kept.setAll(tidying.metadata);
        }
        return new Tidied(document, List.copyOf(tidying.findings));
    }

    private JsonNode value(JsonNode raw, Shape shape, String pointer) {
        return switch (raw) {
            case ObjectNode object when shape.isObject() -> object(object, shape, pointer);
            case ArrayNode list
            when shape.element().isPresent() -> list(list, shape.element().get(), pointer);
            case TextNode text -> text(text, pointer);
            default -> number(raw, shape, pointer);
        };
    }

    private ObjectNode object(ObjectNode raw, Shape shape, String pointer) {
        var tidy = raw.objectNode();
        raw.properties().forEach(field -> {
            var here = Pointers.child(pointer, field.getKey());
            refuseCard(field.getKey(), here);
            if (!field.getValue().isNull() && !OURS.contains(here)) {
                shape.field(field.getKey())
                        .ifPresentOrElse(
                                place -> tidy.set(field.getKey(), value(field.getValue(), place, here)),
                                () -> keep(here, field.getValue()));
            }
        });
        return tidy;
    }

    /** A name is kept as much as a value is. */
    private void refuseCard(String name, String pointer) {
        if (CardNumbers.in(name)) {
            findings.add(CardNumberRefusal.at(pointer, name));
        }
    }

    private ArrayNode list(ArrayNode raw, Shape element, String pointer) {
        var tidy = raw.arrayNode(raw.size());
        for (int i = 0; i < raw.size(); i++) {
            tidy.add(value(raw.get(i), element, pointer + "/" + i));
        }
        return tidy;
    }

    private TextNode text(TextNode raw, String pointer) {
        var composed = Normalizer.normalize(raw.textValue(), Normalizer.Form.NFC);
        if (CardNumbers.in(composed)) {
            findings.add(CardNumberRefusal.at(pointer, composed));
        }
        if (DECEPTIVE.matcher(composed).find()) {
            findings.add(BadValue.of(
                    "BAD_CHARACTERS",
                    pointer,
                    null,
                    "holds control characters or marks that turn the reading direction",
                    "remove them"));
        }
        if (composed.indexOf(UNDECODABLE) >= 0) {
            findings.add(BadValue.of(
                    "BAD_ENCODING",
                    pointer,
                    composed,
                    "holds bytes that are no characters of the file's character set",
                    "save the file as UTF-8, or name its encoding in the mapping"));
        }
        return TextNode.valueOf(composed);
    }

    private JsonNode number(JsonNode raw, Shape shape, String pointer) {
        if (raw.isNumber() && CardNumbers.in(raw.asText())) {
            findings.add(CardNumberRefusal.at(pointer, raw.asText()));
        }
        return shape.isDecimal() && raw.isNumber() ? decimal(raw.decimalValue()) : raw;
    }

    /** Decimals beyond all bounds stay in scientific form, which the schema refuses. */
    private static TextNode decimal(BigDecimal value) {
        boolean bounded = value.precision() <= LONGEST_DECIMAL && Math.abs(value.scale()) <= LONGEST_DECIMAL;
        return TextNode.valueOf(bounded ? value.toPlainString() : value.toString());
    }

    private void keep(String pointer, JsonNode value) {
        var text = text(TextNode.valueOf(value.isTextual() ? value.textValue() : value.toString()), pointer);
        metadata.set(pointer.substring(1), text);
        findings.add(new Finding(
                "UNKNOWN_FIELD",
                Severity.WARN,
                pointer,
                text.textValue(),
                "the field is not known; it is kept in the metadata",
                "correct its name, or put it into /metadata"));
    }
}
