package perennial.local.states.jsonata;

import com.dashjoin.jsonata.Jsonata;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The variables an expression sees; each is converted once, when first asked for. */
public final class Bindings {
    private final Function<String, Optional<JsonNode>> variables;
    private final Ambient ambient;
    private final Map<String, Object> converted = new HashMap<>();

    /** @param variables the value of a variable by its name without the dollar sign */
    public Bindings(Function<String, Optional<JsonNode>> variables, Ambient ambient) {
        this.variables = variables;
        this.ambient = ambient;
    }

    void bind(Iterable<String> names, Jsonata.Frame frame) {
        Extras.bind(frame, ambient);
        names.forEach(name -> bind(name, frame));
    }

    private void bind(String name, Jsonata.Frame frame) {
        if (!converted.containsKey(name)) {
            variables.apply(name).ifPresent(value -> converted.put(name, Values.variable(value)));
        }
        if (converted.containsKey(name)) {
            frame.bind(name, converted.get(name));
        }
    }
}
