package perennial.invoicing;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import perennial.invoicing.Replayed.Figure;
import perennial.platform.Json;

/** Where two invoices differ, value by value. */
final class Figures {
    private Figures() {}

    static List<Figure> between(Invoice issued, Invoice recomputed) {
        return differing("", Json.tree(issued), Json.tree(recomputed)).toList();
    }

    private static Stream<Figure> differing(String field, JsonNode issued, JsonNode recomputed) {
        if (issued.equals(recomputed)) {
            return Stream.empty();
        }
        if (issued.isObject() && recomputed.isObject()) {
            var names = new LinkedHashSet<String>();
            issued.fieldNames().forEachRemaining(names::add);
            recomputed.fieldNames().forEachRemaining(names::add);
            return names.stream()
                    .flatMap(name -> differing(field + "/" + name, issued.path(name), recomputed.path(name)));
        }
        return issued.isArray() && recomputed.isArray()
                ? elements(field, issued, recomputed)
                : Stream.of(new Figure(field, text(issued), text(recomputed)));
    }

    private static Stream<Figure> elements(String field, JsonNode issued, JsonNode recomputed) {
        return IntStream.range(0, Math.max(issued.size(), recomputed.size()))
                .boxed()
                .flatMap(index -> differing(field + "/" + index, issued.path(index), recomputed.path(index)));
    }

    private static String text(JsonNode value) {
        return value.isMissingNode() ? "" : value.isValueNode() ? value.asText() : value.toString();
    }
}
