package perennial.local.sample;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.concurrent.locks.LockSupport;
import perennial.platform.Host;

/** Never ends of itself, as a function that Lambda has to stop. */
public final class SlowHandler implements RequestStreamHandler {
    public SlowHandler() {
        this(Host.process());
    }

    public SlowHandler(Host host) {}

    @Override
    public void handleRequest(InputStream in, OutputStream out, Context context) {
        while (!Thread.currentThread().isInterrupted()) {
            LockSupport.parkNanos(1_000_000);
        }
    }
}
