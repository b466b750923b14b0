package perennial.local.functions;

import java.util.AbstractMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import perennial.local.template.LambdaFunction;
import perennial.local.wire.Witness;

/** A function's environment variables; they remember which were read, and the witness hears of those that are missing. */
final class Variables extends AbstractMap<String, String> {
    private final String function;
    private final Map<String, String> values;
    private final Witness witness;
    private final Set<String> read = ConcurrentHashMap.newKeySet();

    Variables(LambdaFunction function, Witness witness) {
        this.function = function.name();
        this.values = Environment.of(function);
        this.witness = witness;
    }

    @Override
    public String get(Object name) {
        read.add(String.valueOf(name));
        var value = values.get(name);
        if (value == null) {
            witness.miss(function + ": the environment variable " + name + " is not set");
        }
        return value;
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
