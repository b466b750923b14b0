package perennial.local.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;

/** Names as parts of an address. */
final class Encoded {
    private Encoded() {}

    static String part(String name) {
        return URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** A key whose slashes stay slashes. */
    static String path(String key) {
        return Arrays.stream(key.split("/", -1)).map(Encoded::part).collect(Collectors.joining("/"));
    }
}
