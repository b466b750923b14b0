package perennial.local.states;

import com.fasterxml.jackson.databind.JsonNode;
import perennial.local.states.asl.Flow;
import perennial.local.states.asl.State;

/**
 * Runs a flow from its start to its end. After a kill it goes the same way again: what was left is not run again, only
 * its outcome is taken from the record.
 */
record FlowRun(Place place, Flow flow, String prefix) {
    /** @throws StateFailure if it ends with an error */
    JsonNode from(JsonNode input) {
        var state = flow.start();
        var handed = Limits.within(input);
        for (int visited = 0; ; visited++) {
            var left = left(prefix + visited, state, handed);
            place.scope().assign(left.assigned());
            if (left.next() == null) {
                return left.output();
            }
            state = flow.state(left.next());
            handed = left.output();
        }
    }

    private Departure left(String path, State state, JsonNode input) {
        place.check();
        var visit = place.trail().enter(path, state, input);
        return visit.left()
                .map(left -> new Departure(left.output(), left.assigned(), left.next()))
                .orElseGet(() -> leave(visit, state));
    }

    private Departure leave(Visit visit, State state) {
        var gone = new StateRun(place, visit).departure(state);
        var left = new Event.Left(place.arn(), visit.path(), gone.output(), gone.assigned(), gone.next(), place.now());
        place.trail().note(visit, left);
        return gone;
    }
}
