package perennial.local.states;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import perennial.local.states.asl.Exit;
import perennial.local.states.jsonata.Bindings;
import perennial.local.states.jsonata.Payload;
import perennial.local.states.jsonata.QueryFailure;

/** What the expressions of a visit see: the variables, and {@code $states}. */
final class Look {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final Place place;
    private final ObjectNode states;
    private final Bindings bindings;

    private Look(Place place, ObjectNode states) {
        this.place = place;
        this.states = states;
        this.bindings = new Bindings(this::variable, place.run().world().ambient());
    }

    static Look at(Place place, Visit visit) {
        var states = JSON.objectNode();
        states.set("input", visit.input());
        states.set("context", context(place, visit));
        return new Look(place, states);
    }

    private static ObjectNode context(Place place, Visit visit) {
        var machine = place.run().machine();
        var context = JSON.objectNode();
        context.set("Execution", place.execution());
        context.putObject("StateMachine").put("Id", machine.arn()).put("Name", machine.name());
        context.putObject("State")
                .put("Name", visit.state())
                .put("EnteredTime", Moment.text(visit.enteredAt()))
                .put("RetryCount", visit.failures().size());
        if (!place.item().isEmpty()) {
            context.putObject("Map").set("Item", place.item());
        }
        return context;
    }

    private Optional<JsonNode> variable(String name) {
        return name.equals("states") ? Optional.of(states) : place.scope().find(name);
    }

    /** The same with {@code $states.result} or {@code $states.errorOutput}. */
    Look with(String name, JsonNode value) {
        var wider = JSON.objectNode();
        wider.setAll(states);
        wider.set(name, value);
        return new Look(place, wider);
    }

    /** The same with more in {@code $states.context}. */
    Look inContext(String name, ObjectNode value) {
        var context = JSON.objectNode();
        context.setAll((ObjectNode) states.get("context"));
        context.set(name, value);
        return with("context", context);
    }

    /** @throws StateFailure {@code States.QueryEvaluationError}, or {@code States.DataLimitExceeded} */
    JsonNode value(Payload payload) {
        try {
            return Limits.within(payload.evaluate(bindings));
        } catch (QueryFailure wrong) {
            throw new StateFailure("States.QueryEvaluationError", wrong.getMessage());
        }
    }

    int whole(Payload payload) {
        var value = value(payload);
        if (!value.isInt() || value.intValue() < 0) {
            throw new StateFailure(
                    "States.QueryEvaluationError", "expected a whole number of at least 0, got " + value);
        }
        return value.intValue();
    }

    String text(Payload payload) {
        var value = value(payload);
        if (!value.isTextual()) {
            throw new StateFailure("States.QueryEvaluationError", "expected text, got " + value);
        }
        return value.textValue();
    }

    /** How a state is left by this exit, handing on the result unless the exit says otherwise. */
    Departure leave(Exit exit, JsonNode result) {
        Map<String, JsonNode> assigned = new LinkedHashMap<>();
        exit.assign().forEach((name, payload) -> assigned.put(name, value(payload)));
        return new Departure(
                exit.output().map(this::value).orElse(result),
                assigned,
                exit.next().orElse(null));
    }
}
