package perennial.local.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import perennial.money.Money;

/** The properties of a JSON object as named texts, so that what is added to it later is told without more ado. */
final class JsonFacts {
    private JsonFacts() {}

    /** A property in words. */
    record Fact(String name, String value) {}

    /** Lists give a fact for each element; what is empty or null gives none. */
    static List<Fact> of(JsonNode object) {
        return object.properties().stream().flatMap(JsonFacts::facts).toList();
    }

    private static Stream<Fact> facts(Map.Entry<String, JsonNode> property) {
        var value = property.getValue();
        var each = value.isArray() ? StreamSupport.stream(value.spliterator(), false) : Stream.of(value);
        return each.filter(one -> !one.isNull()).map(one -> new Fact(words(property.getKey()), text(one)));
    }

    /** {@code contractVersion} becomes {@code contract version}. */
    private static String words(String name) {
        return name.replaceAll("([A-Z])", " $1").toLowerCase(Locale.ROOT);
    }

    private static String text(JsonNode value) {
        if (value.isArray()) {
            return StreamSupport.stream(value.spliterator(), false)
                    .map(JsonFacts::text)
                    .collect(Collectors.joining(", "));
        }
        return value.isObject() ? object(value) : value.asText();
    }

    private static String object(JsonNode value) {
        if (value.has("minor") && value.has("currency")) {
            return new Money(
                            value.get("minor").longValue(),
                            Currency.getInstance(value.get("currency").asText()))
                    .toString();
        }
        return of(value).stream().map(fact -> fact.name() + " " + fact.value()).collect(Collectors.joining(", "));
    }
}
