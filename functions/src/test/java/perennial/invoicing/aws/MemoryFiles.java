package perennial.invoicing.aws;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import perennial.platform.Objects;

/** A bucket in memory. */
final class MemoryFiles implements Objects {
    private final SortedMap<String, byte[]> files = new TreeMap<>();

    @Override
    public void put(String key, byte[] content, String contentType) {
        files.put(key, content);
    }

    @Override
    public boolean putIfAbsent(String key, byte[] content, String contentType) {
        return files.putIfAbsent(key, content) == null;
    }

    @Override
    public Optional<byte[]> get(String key) {
        return Optional.ofNullable(files.get(key));
    }

    @Override
    public InputStream open(String key, long fromByte) {
        var stream = new ByteArrayInputStream(files.get(key));
        stream.skip(fromByte);
        return stream;
    }

    @Override
    public List<String> list(String prefix) {
        return files.keySet().stream().filter(key -> key.startsWith(prefix)).toList();
    }
}
