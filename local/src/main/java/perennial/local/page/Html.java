package perennial.local.page;

import java.util.Collection;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Markup that is safe to send: whatever is filled into it is escaped, unless it is markup itself. */
record Html(String markup) {
    private static final Pattern PLACE = Pattern.compile("\\{}");

    static final Html NOTHING = new Html("");

    /** Fills values into the places {@code {}} of a literal, in order. */
    static Html of(String literal, Object... values) {
        var rest = Stream.of(values).iterator();
        return new Html(PLACE.matcher(literal).replaceAll(place -> Matcher.quoteReplacement(filled(rest.next()))));
    }

    static Html join(Stream<Html> parts) {
        return new Html(parts.map(Html::markup).collect(Collectors.joining("\n")));
    }

    /** Text for a body or an attribute in quotation marks. */
    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    private static String filled(Object value) {
        return switch (value) {
            case null -> "";
            case Html html -> html.markup;
            case Collection<?> several -> several.stream().map(Html::filled).collect(Collectors.joining("\n"));
            default -> escaped(value.toString());
        };
    }
}
