package perennial.local.functions;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import perennial.local.template.Arns;
import perennial.local.template.LambdaFunction;
import perennial.local.wire.InProcessHttp;
import perennial.platform.Host;
import software.amazon.awssdk.regions.Region;

/** All execution environments of one function: an idle one is used again, else a new one is started. */
final class Fleet {
    private final LambdaFunction function;
    private final Ground ground;
    private final HandlerFactory factory;
    private final Variables variables;
    private final Deque<Sandbox> idle = new ConcurrentLinkedDeque<>();

    Fleet(LambdaFunction function, Ground ground) {
        this.function = function;
        this.ground = ground;
        this.factory = new HandlerFactory(function);
        this.variables = new Variables(function, ground.witness());
    }

    Invocation invoke(byte[] payload) {
        try {
            return invoke(sandbox(), payload);
        } catch (Throwable thrown) {
            return ErrorReport.thrown(thrown);
        }
    }

    private Invocation invoke(Sandbox sandbox, byte[] payload) {
        var ended = sandbox.invoke(ground.freshId().get(), payload);
        if (sandbox.isUsable()) {
            idle.push(sandbox);
        }
        return ended;
    }

    private Sandbox sandbox() throws Throwable {
        var known = Optional.ofNullable(idle.poll());
        return known.isPresent() ? known.get() : start();
    }

    private Sandbox start() throws Throwable {
        var ended = new AtomicBoolean();
        RequestStreamHandler handler = factory.make(host(ended));
        return new Sandbox(function, handler, ended);
    }

    private Host host(AtomicBoolean ended) {
        var http = new InProcessHttp(ground.services(), function.role().caller(), ended::get);
        return new Host(
                variables,
                ground.clock(),
                ground.freshId(),
                Region.of(Arns.REGION),
                Environment.credentials(function),
                http,
                Optional.empty(),
                pause -> {});
    }

    /** The template's variables that the function has not read so far. */
    Stream<String> unread() {
        return function.environment().keySet().stream()
                .filter(name -> !variables.wasRead(name))
                .sorted()
                .map(name -> function.logicalId() + ": the variable " + name);
    }
}
