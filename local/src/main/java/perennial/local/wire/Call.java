package perennial.local.wire;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One request to a service.
 *
 * @param service the service's endpoint name
 * @param operation the operation as the service's API names it, such as {@code PutItem}
 * @param headers as sent; names in any case
 */
public record Call(
        String service,
        String operation,
        String method,
        URI uri,
        Map<String, List<String>> headers,
        byte[] body,
        Caller caller) {

    /** The first value of a header, whatever the case of its name. */
    public Optional<String> header(String name) {
        return headers.entrySet().stream()
                .filter(header -> header.getKey().equalsIgnoreCase(name))
                .flatMap(header -> header.getValue().stream())
                .findFirst();
    }

    /** The first value of a query parameter, decoded; empty text where it has none. */
    public Optional<String> parameter(String name) {
        return Form.first(uri.getRawQuery(), name);
    }

    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }
}
