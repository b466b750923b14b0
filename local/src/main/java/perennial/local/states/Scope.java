package perennial.local.states;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The variables of a flow. An inner flow reads those outside it and sets only its own. */
final class Scope {
    private final Optional<Scope> outer;
    private final Map<String, JsonNode> own = new ConcurrentHashMap<>();

    private Scope(Optional<Scope> outer) {
        this.outer = outer;
    }

    static Scope fresh() {
        return new Scope(Optional.empty());
    }

    Scope inner() {
        return new Scope(Optional.of(this));
    }

    Optional<JsonNode> find(String name) {
        return Optional.ofNullable(own.get(name)).or(() -> outer.flatMap(scope -> scope.find(name)));
    }

    void assign(Map<String, JsonNode> values) {
        own.putAll(values);
    }
}
