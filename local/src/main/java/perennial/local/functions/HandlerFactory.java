package perennial.local.functions;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import perennial.local.template.LambdaFunction;
import perennial.local.template.TemplateFault;
import perennial.platform.Host;

/** Makes instances of a function's handler class, each with a host of its own. */
final class HandlerFactory {
    private final Constructor<? extends RequestStreamHandler> constructor;

    /**
     * @throws TemplateFault when the handler is no class that could run on Lambda and here
     */
    HandlerFactory(LambdaFunction function) {
        this.constructor = constructor(function, handler(function));
    }

    /**
     * @throws Throwable what the constructor throws, as Lambda reports it at the start of the function
     */
    RequestStreamHandler make(Host host) throws Throwable {
        try {
            return constructor.newInstance(host);
        } catch (InvocationTargetException thrown) {
            throw thrown.getCause();
        }
    }

    private static Class<? extends RequestStreamHandler> handler(LambdaFunction function) {
        try {
            return Class.forName(function.handler().replaceFirst("::.*", "")).asSubclass(RequestStreamHandler.class);
        } catch (ClassNotFoundException missing) {
            throw fault(function, "there is no class " + function.handler());
        } catch (ClassCastException other) {
            throw fault(function, function.handler() + " is no RequestStreamHandler");
        }
    }

    private static Constructor<? extends RequestStreamHandler> constructor(
            LambdaFunction function, Class<? extends RequestStreamHandler> handler) {
        try {
            handler.getConstructor();
            return handler.getConstructor(Host.class);
        } catch (NoSuchMethodException missing) {
            throw fault(
                    function, function.handler() + " needs a public constructor without arguments and one with a Host");
        }
    }

    private static TemplateFault fault(LambdaFunction function, String complaint) {
        return new TemplateFault("Resources." + function.logicalId() + ".Properties.Handler", complaint);
    }
}
