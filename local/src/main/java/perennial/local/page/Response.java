package perennial.local.page;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** What the browser gets. Nothing may run scripts, load from elsewhere, or be framed by others. */
record Response(int status, String contentType, Map<String, String> headers, byte[] body) {
    private static final String POLICY =
            "default-src 'none'; style-src 'unsafe-inline'; img-src 'self' data:; frame-src 'self'; form-action 'self'; frame-ancestors 'self'";

    static Response page(Html html) {
        return new Response(
                200, "text/html; charset=utf-8", Map.of(), html.markup().getBytes(StandardCharsets.UTF_8));
    }

    /** What somebody else wrote: shown, but as a stranger. */
    static Response foreign(String contentType, byte[] body) {
        var sandbox = contentType.startsWith("text/html")
                ? Map.of("Content-Security-Policy", "sandbox; " + POLICY)
                : Map.<String, String>of();
        return new Response(200, contentType, sandbox, body);
    }

    static Response goTo(String path) {
        return new Response(303, "text/plain", Map.of("Location", path), new byte[0]);
    }

    static Response refused(int status, String why) {
        var page = Layout.page(Integer.toString(status), Html.of("<p>{}</p>", why));
        return new Response(
                status, "text/html; charset=utf-8", Map.of(), page.markup().getBytes(StandardCharsets.UTF_8));
    }

    void send(HttpExchange exchange) throws IOException {
        var out = exchange.getResponseHeaders();
        out.set("Content-Type", contentType);
        out.set("Content-Security-Policy", POLICY);
        out.set("X-Content-Type-Options", "nosniff");
        out.set("Referrer-Policy", "no-referrer");
        out.set("Cache-Control", "no-store");
        headers.forEach(out::set);
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
    }
}
