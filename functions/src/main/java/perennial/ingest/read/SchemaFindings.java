package perennial.ingest.read;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.ValidationMessage;
import java.util.ArrayList;
import java.util.List;
import perennial.contract.Finding;
import perennial.contract.Severity;

/** Says a schema validator's complaint in words of the trade: code, place, value, remedy. */
final class SchemaFindings {
    private SchemaFindings() {}

    static Finding of(ValidationMessage complaint) {
        return switch (complaint.getType()) {
            case "required" -> missing(pointer(complaint) + "/" + complaint.getProperty());
            case "enum", "const" -> unknownWord(complaint);
            case "additionalProperties" -> unknownField(complaint);
            default -> unreadable(complaint);
        };
    }

    private static Finding missing(String field) {
        var code = switch (field) {
            case "/source", "/source/externalId" -> "EXTERNAL_ID_MISSING";
            case "/source/system" -> "SOURCE_UNKNOWN";
            default -> "SCHEMA_INVALID";
        };
        return rejection(code, field, null, "the field is missing", "give the field a value");
    }

    private static Finding unknownWord(ValidationMessage complaint) {
        var words = words(complaint.getSchemaNode());
        return rejection(
                "UNKNOWN_ENUM",
                pointer(complaint),
                value(complaint),
                "is not a word known here",
                "use one of " + String.join(", ", words));
    }

    private static Finding unknownField(ValidationMessage complaint) {
        var field = pointer(complaint) + "/" + complaint.getProperty();
        return rejection("SCHEMA_INVALID", field, null, "the field is not known", "correct its name or leave it out");
    }

    private static Finding unreadable(ValidationMessage complaint) {
        var place = complaint.getSchemaLocation().toString();
        if (place.contains("/$defs/date/") || place.endsWith("/format")) {
            return badDate(complaint);
        }
        if (place.contains("/$defs/decimal/") || place.contains("/percent/")) {
            return BadValue.decimal(pointer(complaint), value(complaint));
        }
        return rejection(
                "SCHEMA_INVALID", pointer(complaint), value(complaint), complaint.getError(), "correct the value");
    }

    private static Finding badDate(ValidationMessage complaint) {
        return BadValue.date(pointer(complaint), value(complaint));
    }

    private static Finding rejection(String code, String field, String value, String message, String remedy) {
        return new Finding(code, Severity.REJECT, field, value, message, remedy);
    }

    private static String pointer(ValidationMessage complaint) {
        return complaint.getInstanceLocation().toString();
    }

    private static String value(ValidationMessage complaint) {
        var value = complaint.getInstanceNode();
        return value == null || value.isContainerNode() ? null : value.asText();
    }

    private static List<String> words(JsonNode allowed) {
        var words = new ArrayList<String>();
        var list = allowed.isArray() ? allowed : List.of(allowed);
        list.forEach(word -> {
            if (!word.isNull()) {
                words.add(word.asText());
            }
        });
        return words;
    }
}
