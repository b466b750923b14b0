package perennial.local.page;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A browser's request.
 *
 * @param path the parts of the path, decoded, without empty ones
 * @param form the fields of a submitted form
 */
record Request(String method, List<String> path, Map<String, String> form) {
    private static final int LONGEST_FORM = 64 * 1024;

    static Request of(HttpExchange exchange) throws IOException {
        var path = Arrays.stream(exchange.getRequestURI().getRawPath().split("/"))
                .filter(part -> !part.isEmpty())
                .map(Request::decoded)
                .toList();
        var body = new String(exchange.getRequestBody().readNBytes(LONGEST_FORM), StandardCharsets.UTF_8);
        return new Request(exchange.getRequestMethod(), path, form(body));
    }

    boolean isPost() {
        return method.equals("POST");
    }

    /** The first part of the path; empty on the first page. */
    String page() {
        return path.isEmpty() ? "" : path.getFirst();
    }

    /** The rest of the path. */
    List<String> rest() {
        return path.subList(Math.min(1, path.size()), path.size());
    }

    private static Map<String, String> form(String body) {
        return Arrays.stream(body.split("&"))
                .map(field -> field.split("=", 2))
                .filter(field -> field.length == 2)
                .collect(Collectors.toMap(
                        field -> decoded(field[0]), field -> decoded(field[1]), (one, other) -> other));
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
