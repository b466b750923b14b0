package perennial.local.dynamodb;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.File;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import perennial.local.wire.Reply;

/**
 * One database of DynamoDB Local. Speaks the JSON protocol in process; opens no socket and sends no telemetry, which
 * only its server and its embedding class do.
 */
public final class Engine implements AutoCloseable {
    private static final String LOCAL = "software.amazon.dynamodb.services.local.";
    private static final String FILE = "shared-local-instance.db";
    private static final String BARRIER = "ListTables";
    private static final String MODEL = "software.amazon.awssdk.services.dynamodb.model.";

    private final Jars jars;
    private final Optional<File> file;
    private final Object handler;
    private final Object mapper;
    private final Method read;
    private final Map<String, Operation> operations = new ConcurrentHashMap<>();

    /**
     * @param folder the jars of DynamoDB Local
     * @param directory where the database file lives; in memory when empty
     */
    public Engine(Path folder, Optional<Path> directory) {
        this.jars = Jars.in(folder);
        this.file = directory.map(kept -> kept.resolve(FILE).toFile());
        file.filter(kept -> !kept.exists()).ifPresent(this::logAhead);
        this.handler = jars.inside(() -> jars.type(LOCAL + "server.LocalDynamoDBRequestHandler")
                .getConstructor(int.class, boolean.class, String.class, boolean.class, boolean.class)
                .newInstance(
                        0, directory.isEmpty(), directory.map(Path::toString).orElse(null), true, false));
        this.mapper = jars.inside(() -> jars.type(LOCAL + "shared.mapper.DynamoDbObjectMapper")
                .getConstructor()
                .newInstance());
        this.read = jars.inside(() -> mapper.getClass().getMethod("readValue", byte[].class, Class.class));
    }

    /**
     * Lets SQLite write ahead to a log, a lasting property of the file: a commit then costs one wait for the disk
     * instead of several, and is as safe.
     */
    private void logAhead(File file) {
        jars.inside(() -> openAhead(file));
    }

    private Object openAhead(File file) throws ReflectiveOperationException {
        jars.type(LOCAL + "shared.access.sqlite.SQLiteLibraryLoader")
                .getMethod("initialize")
                .invoke(null);
        var type = jars.type("com.almworks.sqlite4java.SQLiteConnection");
        var connection = type.getConstructor(File.class).newInstance(file);
        type.getMethod("open", boolean.class).invoke(connection, true);
        type.getMethod("exec", String.class).invoke(connection, "PRAGMA journal_mode=WAL");
        return type.getMethod("dispose").invoke(connection);
    }

    /** Does one operation on a JSON request; an error of DynamoDB is an answer too. */
    public Reply call(String name, byte[] request) {
        return jars.inside(() -> answer(name, request));
    }

    private Reply answer(String name, byte[] request) throws ReflectiveOperationException {
        try {
            var operation = operations.computeIfAbsent(name, this::operation);
            var answer = operation.enact(request);
            awaitCommit(name);
            return reply(200, answer);
        } catch (InvocationTargetException failed) {
            return reply(failed.getCause());
        }
    }

    /**
     * DynamoDB Local answers a transaction before SQLite has committed it. Its queue keeps the order, so what is asked
     * next is answered after.
     */
    private void awaitCommit(String name) throws ReflectiveOperationException {
        if (file.isPresent() && name.equals("TransactWriteItems")) {
            operations.computeIfAbsent(BARRIER, this::operation).enact("{\"Limit\":1}".getBytes(UTF_8));
        }
    }

    private Operation operation(String name) {
        return jars.inside(() -> {
            var dispatcher = jars.type(LOCAL + "dispatchers." + name + "Dispatcher");
            var request = jars.type(MODEL + name + "Request");
            var requestHandler = jars.type(LOCAL + "server.DynamoDBRequestHandler");
            return new Operation(
                    dispatcher.getConstructor(read.getDeclaringClass()).newInstance(mapper),
                    dispatcher.getMethod("enact", String.class, String.class, request, requestHandler),
                    request);
        });
    }

    private Reply reply(Throwable failure) throws ReflectiveOperationException {
        if (!failure.getClass().getSimpleName().equals("DynamoDBLocalServiceException")) {
            throw new IllegalStateException("DynamoDB Local failed: " + failure, failure);
        }
        var status = (int) failure.getClass().getMethod("statusCode").invoke(failure);
        return reply(status, write(bean(failure)));
    }

    private Object bean(Throwable failure) throws ReflectiveOperationException {
        return jars.type(LOCAL + "exceptions.ExceptionBean")
                .getConstructor(String.class, String.class, List.class, Map.class)
                .newInstance(
                        property(failure, "getErrorCode"),
                        property(failure, "getMessage"),
                        property(failure, "getCancellationReasons"),
                        property(failure, "getItem"));
    }

    private static Object property(Object of, String getter) throws ReflectiveOperationException {
        return of.getClass().getMethod(getter).invoke(of);
    }

    private byte[] write(Object bean) throws ReflectiveOperationException {
        return (byte[])
                mapper.getClass().getMethod("writeValueAsBytes", Object.class).invoke(mapper, bean);
    }

    private static Reply reply(int status, byte[] body) {
        return new Reply(status, Map.of("Content-Type", "application/x-amz-json-1.0"), body);
    }

    @Override
    public void close() {
        jars.inside(() -> handler.getClass().getMethod("shutdown").invoke(handler));
        file.ifPresent(Engine::awaitClosed);
    }

    /** DynamoDB Local closes the file later, on a thread of its own; SQLite then clears the log away. */
    private static void awaitClosed(File file) {
        var log = new File(file.getPath() + "-wal");
        for (int waits = 0; log.exists() && waits < 1000; waits++) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(5));
        }
    }

    /** One operation's dispatcher, as DynamoDB Local's own server calls it. */
    private final class Operation {
        private final Object dispatcher;
        private final Method enact;
        private final Class<?> request;

        Operation(Object dispatcher, Method enact, Class<?> request) {
            this.dispatcher = dispatcher;
            this.enact = enact;
            this.request = request;
        }

        byte[] enact(byte[] json) throws ReflectiveOperationException {
            var typed = read.invoke(mapper, json, request);
            return (byte[]) enact.invoke(dispatcher, "perennial", "local", typed, handler);
        }
    }
}
