package perennial.invoicing.run;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** The files of a run that leaves none. */
final class HeldFiles implements RunFiles {
    private final SortedMap<String, List<?>> files = new TreeMap<>();

    @Override
    public <T> void write(String key, List<T> values) {
        files.put(key, List.copyOf(values));
    }

    @Override
    public <T> List<T> read(String key, Class<T> type) {
        return files.get(key).stream().map(type::cast).toList();
    }

    @Override
    public List<String> list(String prefix) {
        return files.tailMap(prefix).keySet().stream()
                .takeWhile(key -> key.startsWith(prefix))
                .toList();
    }
}
