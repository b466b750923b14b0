package perennial.local.states;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import perennial.local.states.asl.Flow;

/** Runs the children of a map run: Express executions of their own, which see no variable outside them. */
record ChildRun(Place place, Flow processor, MapRun mapRun, Halt halt) {
    /** How the child ended, now or before the process was killed. */
    Event.ChildEnded ended(int index, Child child) {
        return place.run().execution().child(mapRun.path(index)).orElseGet(() -> run(index, child));
    }

    private Event.ChildEnded run(int index, Child child) {
        var trail = new Passing(place.arn(), place.run().world().timeline().clock());
        var context = mapRun.context(place, index, child);
        var inside = new Place(place.run(), trail, Scope.fresh(), halt, context, JsonNodeFactory.instance.objectNode());
        var ended = outcome(mapRun.path(index), trail, new FlowRun(inside, processor, ""), child);
        place.trail().note(ended);
        return ended;
    }

    private Event.ChildEnded outcome(String path, Passing trail, FlowRun flow, Child child) {
        var arn = place.arn();
        try {
            var output = flow.from(child.input());
            return new Event.ChildEnded(arn, path, output, null, null, trail.transitions());
        } catch (StateFailure failure) {
            return new Event.ChildEnded(arn, path, null, failure.error(), failure.why(), trail.transitions());
        }
    }
}
