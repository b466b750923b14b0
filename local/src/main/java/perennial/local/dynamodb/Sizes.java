package perennial.local.dynamodb;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;

/** Sizes of items in bytes, as DynamoDB counts them. */
final class Sizes {
    private static final int NESTING = 3;

    private Sizes() {}

    static long item(JsonNode item) {
        return item.properties().stream()
                .mapToLong(attribute -> text(attribute.getKey()) + value(attribute.getValue()))
                .sum();
    }

    /** The capacity blocks that so many bytes fill, at least one. */
    static long blocks(long bytes, int block) {
        return Math.max(1, Math.ceilDiv(bytes, (long) block));
    }

    private static long value(JsonNode typed) {
        var only = typed.properties().iterator().next();
        var value = only.getValue();
        return switch (only.getKey()) {
            case "S" -> text(value.asText());
            case "N" -> number(value.asText());
            case "B" -> value.asText().length() * 3L / 4;
            case "M" -> NESTING + value.size() + item(value);
            case "L" -> NESTING + value.size() + elements(value);
            case "SS", "NS", "BS" -> members(value);
            default -> 1;
        };
    }

    private static long elements(JsonNode list) {
        long size = 0;
        for (var element : list) {
            size += value(element);
        }
        return size;
    }

    private static long members(JsonNode set) {
        long size = 0;
        for (var member : set) {
            size += text(member.asText());
        }
        return size;
    }

    /** Two significant digits a byte, and one byte more; another for the sign. */
    private static long number(String digits) {
        var significant = digits.replaceAll("[-+.]|[eE].*", "").replaceAll("^0+|0+$", "");
        return (significant.length() + 1) / 2 + 1 + (digits.startsWith("-") ? 1 : 0);
    }

    private static long text(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
