package perennial.local.states;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import perennial.local.wire.Call;
import perennial.local.wire.Caller;
import perennial.local.wire.Reply;
import perennial.local.wire.Router;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpFullResponse;

/** Carries the SDK's requests of one caller to the router. */
record InProcess(Router router, Caller caller) implements SdkHttpClient {
    @Override
    public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
        return new ExecutableHttpRequest() {
            @Override
            public HttpExecuteResponse call() {
                return response(router.route(translated(request)));
            }

            @Override
            public void abort() {}
        };
    }

    private Call translated(HttpExecuteRequest request) {
        var http = request.httpRequest();
        var target = http.firstMatchingHeader("X-Amz-Target").orElse("");
        return new Call(
                "states",
                target.substring(target.indexOf('.') + 1),
                http.method().name(),
                http.getUri(),
                http.headers(),
                body(request),
                caller);
    }

    private static byte[] body(HttpExecuteRequest request) {
        try (var stream = request.contentStreamProvider().orElseThrow().newStream()) {
            return stream.readAllBytes();
        } catch (IOException why) {
            throw new UncheckedIOException(why);
        }
    }

    private static HttpExecuteResponse response(Reply reply) {
        var http = SdkHttpFullResponse.builder().statusCode(reply.status());
        reply.headers().forEach(http::putHeader);
        return HttpExecuteResponse.builder()
                .response(http.build())
                .responseBody(AbortableInputStream.create(new ByteArrayInputStream(reply.body())))
                .build();
    }

    @Override
    public void close() {}
}
