package perennial.local.page;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** Tables, times and JSON as the pages show them. */
final class Tables {
    private static final ObjectMapper PRETTY = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("EEE uuuu-MM-dd HH:mm:ss", Locale.ENGLISH);

    private Tables() {}

    static Html table(List<String> columns, List<Html> rows) {
        if (rows.isEmpty()) {
            return Html.of("<p>Nothing yet.</p>");
        }
        var head = columns.stream()
                .map(column -> Html.of("<th scope=\"col\">{}</th>", column))
                .toList();
        return Html.of(
                "<div class=\"scroll\" tabindex=\"0\"><table><thead><tr>{}</tr></thead><tbody>{}</tbody></table></div>",
                head,
                rows);
    }

    static Html row(Object... cells) {
        var written = List.of(cells).stream()
                .map(cell -> Html.of("<td>{}</td>", cell))
                .toList();
        return Html.of("<tr>{}</tr>", written);
    }

    static Html link(String address, Object text) {
        return Html.of("<a href=\"{}\">{}</a>", address, text);
    }

    /** A time in the business's zone. */
    static String time(Instant instant, ZoneId zone) {
        return TIME.format(instant.atZone(zone));
    }

    static Html folded(String summary, JsonNode json) {
        return Html.of("<details><summary>{}</summary><pre>{}</pre></details>", summary, pretty(json));
    }

    static Html titled(String title, JsonNode json) {
        return Html.of("<h3>{}</h3><pre>{}</pre>", title, pretty(json));
    }

    private static String pretty(JsonNode json) {
        try {
            return PRETTY.writeValueAsString(json);
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
