package perennial.local.functions;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import perennial.local.template.LambdaFunction;

/**
 * One execution environment: an instance of the handler that runs one invocation at a time. When an invocation runs
 * out of time the environment ends: what the handler still sends goes nowhere.
 */
final class Sandbox {
    /** What Lambda lets a synchronous invocation answer. */
    private static final int MOST_BYTES = 6 * 1024 * 1024;

    private final LambdaFunction function;
    private final RequestStreamHandler handler;
    private final AtomicBoolean ended;

    Sandbox(LambdaFunction function, RequestStreamHandler handler, AtomicBoolean ended) {
        this.function = function;
        this.handler = handler;
        this.ended = ended;
    }

    boolean isUsable() {
        return !ended.get();
    }

    Invocation invoke(String requestId, byte[] payload) {
        var context = new InvocationContext(function, requestId);
        var answer = new CompletableFuture<byte[]>();
        var thread = Thread.ofVirtual().name(function.name()).start(() -> run(context, payload, answer));
        try {
            return returned(answer.get(function.timeout().toMillis(), TimeUnit.MILLISECONDS));
        } catch (ExecutionException failed) {
            return ErrorReport.thrown(failed.getCause());
        } catch (TimeoutException slow) {
            return end(thread, requestId);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return end(thread, requestId);
        }
    }

    private void run(InvocationContext context, byte[] payload, CompletableFuture<byte[]> answer) {
        try {
            var out = new ByteArrayOutputStream();
            handler.handleRequest(new ByteArrayInputStream(payload), out, context);
            answer.complete(out.toByteArray());
        } catch (Throwable thrown) {
            answer.completeExceptionally(thrown);
        }
    }

    private static Invocation returned(byte[] answer) {
        return answer.length > MOST_BYTES
                ? ErrorReport.named(
                        "Function.ResponseSizeTooLarge",
                        "Response payload size (" + answer.length + " bytes) exceeded maximum allowed payload size ("
                                + MOST_BYTES + " bytes).")
                : new Invocation.Returned(answer);
    }

    private Invocation end(Thread thread, String requestId) {
        ended.set(true);
        thread.interrupt();
        return ErrorReport.named(
                "Sandbox.Timedout",
                "RequestId: " + requestId + " Error: Task timed out after "
                        + function.timeout().toSeconds() + ".00 seconds");
    }
}
