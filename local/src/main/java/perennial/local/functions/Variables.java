package perennial.local.functions;

import java.util.AbstractMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Environment variables that remember which of them were read. */
final class Variables extends AbstractMap<String, String> {
    private final Map<String, String> values;
    private final Set<String> read = ConcurrentHashMap.newKeySet();

    Variables(Map<String, String> values) {
        this.values = Map.copyOf(values);
    }

    @Override
    public String get(Object name) {
        read.add(String.valueOf(name));
        return values.get(name);
    }

    @Override
    public boolean containsKey(Object name) {
        return get(name) != null;
    }

    @Override
    public Set<Entry<String, String>> entrySet() {
        return values.entrySet();
    }

    boolean wasRead(String name) {
        return read.contains(name);
    }
}
