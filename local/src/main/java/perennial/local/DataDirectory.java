package perennial.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A directory that one process at a time keeps a cloud in. The lock goes with the process, however it ends. */
final class DataDirectory implements AutoCloseable {
    private final Path path;
    private final FileChannel lock;

    /**
     * @throws IllegalStateException when another process has it
     */
    DataDirectory(Path path) {
        this.path = path;
        try {
            Files.createDirectories(path);
            this.lock = FileChannel.open(path.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            take();
        } catch (IOException unusable) {
            throw new UncheckedIOException("cannot keep data in " + path, unusable);
        }
    }

    private void take() throws IOException {
        try {
            if (lock.tryLock() == null) {
                throw busy();
            }
        } catch (OverlappingFileLockException own) {
            throw busy();
        }
    }

    private IllegalStateException busy() {
        return new IllegalStateException("another process runs on " + path + "; stop it first");
    }

    Path path() {
        return path;
    }

    /** A folder inside, made if it is missing. */
    Path make(String name) {
        try {
            return Files.createDirectories(path.resolve(name));
        } catch (IOException unusable) {
            throw new UncheckedIOException("cannot keep data in " + path, unusable);
        }
    }

    @Override
    public void close() {
        try {
            lock.close();
        } catch (IOException unusable) {
            throw new UncheckedIOException(unusable);
        }
    }
}
