package perennial.local.wire;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpFullResponse;

/** Carries an SDK client's requests to the services instead of a socket, in the name of one caller. */
public final class InProcessHttp implements SdkHttpClient {
    private final Function<Call, Reply> services;
    private final Caller caller;
    private final BooleanSupplier gone;

    /**
     * @param services answers the calls
     * @param gone whether the caller's process has been ended; what it still sends goes nowhere
     */
    public InProcessHttp(Function<Call, Reply> services, Caller caller, BooleanSupplier gone) {
        this.services = services;
        this.caller = caller;
        this.gone = gone;
    }

    @Override
    public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
        return new ExecutableHttpRequest() {
            @Override
            public HttpExecuteResponse call() {
                return send(request);
            }

            @Override
            public void abort() {}
        };
    }

    private HttpExecuteResponse send(HttpExecuteRequest request) {
        if (gone.getAsBoolean()) {
            throw new IllegalStateException("the execution environment of " + caller.name() + " has ended");
        }
        return response(services.apply(Addressing.call(request.httpRequest(), body(request), caller)));
    }

    private static byte[] body(HttpExecuteRequest request) {
        var provider = request.contentStreamProvider();
        if (provider.isEmpty()) {
            return new byte[0];
        }
        try (var stream = provider.get().newStream()) {
            return stream.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static HttpExecuteResponse response(Reply reply) {
        var head = SdkHttpFullResponse.builder().statusCode(reply.status());
        reply.headers().forEach(head::putHeader);
        var body = AbortableInputStream.create(new ByteArrayInputStream(reply.body()));
        return HttpExecuteResponse.builder()
                .response(head.build())
                .responseBody(body)
                .build();
    }

    @Override
    public void close() {}
}
