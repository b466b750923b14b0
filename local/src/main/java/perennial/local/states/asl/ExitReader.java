package perennial.local.states.asl;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import perennial.local.states.jsonata.Payload;

/** Reads {@code Next} or {@code End}, {@code Output} and {@code Assign}. */
final class ExitReader {
    private ExitReader() {}

    /** Of a state that goes on or ends. */
    static Exit read(Fields fields) {
        var next = fields.text("Next");
        boolean ends = fields.find("End").map(end -> end.asBoolean(false)).orElse(false);
        if (next.isPresent() == ends) {
            throw fields.bad("exactly one of Next and \"End\": true must be given");
        }
        return of(fields, next);
    }

    /** Of a catcher or a choice's rule, which must lead on. */
    static Exit onward(Fields fields) {
        return of(fields, Optional.of(fields.requireText("Next")));
    }

    /** Of a choice that no rule decided. */
    static Exit byDefault(Fields fields) {
        return of(fields, fields.text("Default"));
    }

    /** Of a state that always ends the flow and keeps no variables. */
    static Exit end(Fields fields) {
        return new Exit(Optional.empty(), fields.payload("Output"), Map.of());
    }

    private static Exit of(Fields fields, Optional<String> next) {
        return new Exit(next, fields.payload("Output"), assign(fields));
    }

    private static Map<String, Payload> assign(Fields fields) {
        var assign = new LinkedHashMap<String, Payload>();
        fields.find("Assign")
                .ifPresent(object -> object.properties().forEach(variable -> {
                    requireName(fields, variable.getKey());
                    assign.put(variable.getKey(), fields.payload("Assign." + variable.getKey(), variable.getValue()));
                }));
        return assign;
    }

    private static void requireName(Fields fields, String name) {
        if (!name.matches("[A-Za-z_][A-Za-z0-9_]{0,79}") || name.equals("states")) {
            throw fields.bad("Assign cannot set a variable called " + name);
        }
    }
}
