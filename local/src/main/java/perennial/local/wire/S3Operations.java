package perennial.local.wire;

import java.net.URI;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;

/** Names S3's operations, which only method, path and parameters tell apart. */
final class S3Operations {
    private S3Operations() {}

    static String name(SdkHttpRequest request, URI uri) {
        var parameters = Form.parse(uri.getRawQuery());
        if (parameters.containsKey("list-type")) {
            return "ListObjectsV2";
        }
        var other = parameters.containsKey("uploads") || parameters.containsKey("uploadId");
        var copy = request.firstMatchingHeader("x-amz-copy-source").isPresent();
        return other || copy || !hasKey(request) ? request.method() + " " + uri : ofObject(request.method());
    }

    private static String ofObject(SdkHttpMethod method) {
        return switch (method) {
            case GET -> "GetObject";
            case PUT -> "PutObject";
            case HEAD -> "HeadObject";
            case DELETE -> "DeleteObject";
            default -> method.name();
        };
    }

    /** The key follows the bucket, which is in the host or first in the path. */
    private static boolean hasKey(SdkHttpRequest request) {
        var inHost = !request.host().startsWith("s3.");
        var path = request.encodedPath().replaceFirst("^/", "");
        return inHost ? !path.isEmpty() : path.indexOf('/') > 0 && path.indexOf('/') < path.length() - 1;
    }
}
