package perennial.local.wire;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import software.amazon.awssdk.http.SdkHttpRequest;

/** Finds out which service and operation a request means: by host, and then as the service's protocol tells it. */
final class Addressing {
    private static final Map<String, String> SERVICES = Map.of("email", "ses", "ddb", "dynamodb");
    private static final String TARGET = "X-Amz-Target";

    private Addressing() {}

    static Call call(SdkHttpRequest request, byte[] body, Caller caller) {
        var service = service(request.host());
        var uri = request.getUri();
        return new Call(
                service,
                operation(service, request, uri, body),
                request.method().name(),
                uri,
                request.headers(),
                body,
                caller);
    }

    /** The label before the region; bucket names or accounts may come before it. */
    private static String service(String host) {
        var labels = host.split("\\.");
        var label = host.contains(".s3.") || host.startsWith("s3.") ? "s3" : labels[Math.max(0, labels.length - 4)];
        return SERVICES.getOrDefault(label, label);
    }

    private static String operation(String service, SdkHttpRequest request, URI uri, byte[] body) {
        return switch (service) {
            case "s3" -> S3Operations.name(request, uri);
            case "sns" ->
                Form.first(new String(body, StandardCharsets.UTF_8), "Action").orElse("");
            case "ses" -> restOperation(request);
            default ->
                request.firstMatchingHeader(TARGET)
                        .map(target -> target.substring(target.lastIndexOf('.') + 1))
                        .orElse("");
        };
    }

    private static String restOperation(SdkHttpRequest request) {
        var line = request.method() + " " + request.encodedPath();
        return line.equals("POST /v2/email/outbound-emails") ? "SendEmail" : line;
    }
}
