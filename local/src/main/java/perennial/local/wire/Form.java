package perennial.local.wire;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Names and values as forms and query strings encode them. */
public final class Form {
    private Form() {}

    /** All pairs in their order; a repeated name keeps its first value. */
    public static Map<String, String> parse(String encoded) {
        var pairs = new LinkedHashMap<String, String>();
        if (encoded == null || encoded.isEmpty()) {
            return pairs;
        }
        for (var pair : encoded.split("&")) {
            var halves = pair.split("=", 2);
            pairs.putIfAbsent(decode(halves[0]), halves.length == 2 ? decode(halves[1]) : "");
        }
        return pairs;
    }

    static Optional<String> first(String encoded, String name) {
        return Optional.ofNullable(parse(encoded).get(name));
    }

    private static String decode(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
