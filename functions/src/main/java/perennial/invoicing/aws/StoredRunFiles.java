package perennial.invoicing.aws;

import java.util.List;
import perennial.invoicing.run.RunFiles;
import perennial.platform.Json;
import perennial.platform.Objects;

/** Files of runs as JSON arrays in the runs bucket. */
final class StoredRunFiles implements RunFiles {
    private final Objects objects;

    StoredRunFiles(Objects objects) {
        this.objects = objects;
    }

    @Override
    public <T> void write(String key, List<T> values) {
        objects.put(key, Json.bytes(values), "application/json");
    }

    @Override
    public <T> List<T> read(String key, Class<T> type) {
        return objects.get(key)
                .map(content -> Json.readList(content, type))
                .orElseThrow(() -> new IllegalStateException(key + " is missing"));
    }

    @Override
    public List<String> list(String prefix) {
        return objects.list(prefix);
    }
}
