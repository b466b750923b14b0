package perennial.platform;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import software.amazon.lambda.powertools.logging.PowertoolsLogging;

/**
 * A function whose input and output are JSON: translates, calls one use case, translates back. A refusal by the use
 * case leaves as the exception it is, because the caller tells the kinds of failure apart by class name.
 *
 * @param <I> the wire record that comes in
 * @param <O> the wire record that goes out
 */
public abstract class TaskHandler<I, O> implements RequestStreamHandler {
    private final Class<I> input;

    protected TaskHandler(Class<I> input) {
        this.input = input;
    }

    /** Calls the use case. */
    protected abstract O handle(I task, Context context);

    @Override
    public final void handleRequest(InputStream in, OutputStream out, Context context) throws IOException {
        var task = Json.read(in.readAllBytes(), input);
        out.write(Json.bytes(PowertoolsLogging.withLogging(context, () -> handle(task, context))));
    }
}
