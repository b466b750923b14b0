package perennial.local.sdk;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import perennial.local.wire.Call;
import perennial.local.wire.Caller;
import perennial.local.wire.Form;
import perennial.local.wire.Refusal;
import perennial.local.wire.Reply;
import perennial.local.wire.Router;
import perennial.local.wire.Service;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.http.ContentStreamProvider;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpFullResponse;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.regions.Region;

/** Carries the calls of real SDK clients to one service in this process. */
public final class Loopback implements SdkHttpClient {
    private final Service service;
    private final Router router;
    private final Caller caller;

    private Loopback(Service service, Caller caller) {
        this.service = service;
        this.router = new Router(List.of(service), (call, reply) -> {});
        this.caller = caller;
    }

    /** Builds a client of the service that calls as the administrator. */
    public static <B extends AwsClientBuilder<B, C> & AwsSyncClientBuilder<B, C>, C> C client(
            B builder, Service service) {
        return client(builder, service, Caller.administrator());
    }

    public static <B extends AwsClientBuilder<B, C> & AwsSyncClientBuilder<B, C>, C> C client(
            B builder, Service service, Caller caller) {
        return builder.region(Region.US_EAST_1)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("key", "secret")))
                .httpClient(new Loopback(service, caller))
                .build();
    }

    @Override
    public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
        return new ExecutableHttpRequest() {
            @Override
            public HttpExecuteResponse call() {
                return response(router.route(callOf(request)));
            }

            @Override
            public void abort() {
                // There is nothing to abort: calls are answered at once.
            }
        };
    }

    @Override
    public void close() {
        // There is nothing to close.
    }

    private Call callOf(HttpExecuteRequest request) {
        var http = request.httpRequest();
        var body = request.contentStreamProvider().map(Loopback::bytes).orElse(new byte[0]);
        var uri = http.getUri();
        var operation = operation(http, uri, body);
        return new Call(service.name(), operation, http.method().name(), uri, http.headers(), body, caller);
    }

    private static String operation(SdkHttpRequest http, URI uri, byte[] body) {
        Optional<String> target = http.firstMatchingHeader("X-Amz-Target");
        if (target.isPresent()) {
            return target.get().substring(target.get().indexOf('.') + 1);
        }
        if (uri.getPath().startsWith("/v2/email/")) {
            return "SendEmail";
        }
        return uri.getHost().startsWith("sns.") ? Form.parse(new String(body)).get("Action") : objectOperation(http);
    }

    private static String objectOperation(SdkHttpRequest http) {
        return switch (http.method()) {
            case GET -> http.rawQueryParameters().containsKey("list-type") ? "ListObjectsV2" : "GetObject";
            case HEAD -> "HeadObject";
            case PUT -> "PutObject";
            case DELETE -> "DeleteObject";
            default -> throw new Refusal(501, "NotImplemented", http.method().name());
        };
    }

    private static byte[] bytes(ContentStreamProvider content) {
        try (var stream = content.newStream()) {
            return stream.readAllBytes();
        } catch (IOException why) {
            throw new UncheckedIOException(why);
        }
    }

    private static HttpExecuteResponse response(Reply reply) {
        var response = SdkHttpFullResponse.builder().statusCode(reply.status());
        reply.headers().forEach((name, value) -> response.putHeader(name, List.of(value)));
        return HttpExecuteResponse.builder()
                .response(response.build())
                .responseBody(AbortableInputStream.create(new ByteArrayInputStream(reply.body())))
                .build();
    }
}
