package perennial.local.dynamodb;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * The classes of DynamoDB Local, apart from everybody else's. One loader for the whole process: its native library can
 * be loaded only once.
 */
final class Jars {
    private static final Map<Path, Jars> LOADED = new ConcurrentHashMap<>();

    /** Held here, for a logger that nobody holds forgets its level. */
    private static final Logger SQLITE = Logger.getLogger("com.almworks.sqlite4java");

    private final ClassLoader loader;

    private Jars(Path folder) {
        SQLITE.setLevel(Level.OFF);
        this.loader = new URLClassLoader("dynamodb-local", jars(folder), ClassLoader.getPlatformClassLoader());
    }

    /**
     * @param folder what the build of {@code local/dynamodb} fetched
     * @throws IllegalArgumentException when it was not built
     */
    static Jars in(Path folder) {
        return LOADED.computeIfAbsent(folder.toAbsolutePath().normalize(), Jars::new);
    }

    Class<?> type(String name) throws ClassNotFoundException {
        return Class.forName(name, true, loader);
    }

    /** Runs with this loader as the thread's own, which libraries inside look for. */
    <T> T inside(Reflective<T> work) {
        var thread = Thread.currentThread();
        var before = thread.getContextClassLoader();
        thread.setContextClassLoader(loader);
        try {
            return work.get();
        } catch (ReflectiveOperationException mismatch) {
            throw new IllegalStateException("DynamoDB Local is not the version that local/dynamodb fetches", mismatch);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private static URL[] jars(Path folder) {
        var jars = list(folder);
        if (jars.isEmpty()) {
            throw new IllegalArgumentException(
                    "no jars of DynamoDB Local in " + folder + ": run ./mvnw -pl local/dynamodb generate-resources");
        }
        return jars.stream().map(Jars::url).toArray(URL[]::new);
    }

    private static List<Path> list(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".jar"))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static URL url(Path jar) {
        try {
            return jar.toUri().toURL();
        } catch (MalformedURLException impossible) {
            throw new IllegalArgumentException(impossible);
        }
    }

    /** Work that reflects. */
    @FunctionalInterface
    interface Reflective<T> {
        T get() throws ReflectiveOperationException;
    }
}
