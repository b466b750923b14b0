package perennial.local.states;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.Arrays;
import perennial.local.states.asl.State;

/** One attempt of a Parallel. */
record ParallelRun(Place place, Visit visit) {
    /** @throws StateFailure the first branch's that fails */
    JsonNode result(State.Parallel parallel) {
        var input = parallel.arguments().map(Look.at(place, visit)::value).orElse(visit.input());
        var prefix = new Attempt(place, visit).begin(2);
        var outputs = new JsonNode[parallel.branches().size()];
        var halt = place.halt().inner();
        new Workers(place.run().world().timeline(), halt).each(outputs.length, outputs.length, i -> {
            var inside = place.with(place.scope().inner(), halt, place.item());
            outputs[i] = new FlowRun(inside, parallel.branches().get(i), prefix + i + "/").from(input);
        });
        return JsonNodeFactory.instance.arrayNode().addAll(Arrays.asList(outputs));
    }
}
