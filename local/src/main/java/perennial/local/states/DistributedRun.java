package perennial.local.states;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.List;
import perennial.local.states.asl.Batching;
import perennial.local.states.asl.State;

/**
 * One attempt of a distributed Map: a map run, whose children are Express executions of their own. Those that ended
 * before a kill are not run again.
 */
record DistributedRun(Place place, Visit visit) {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    /** More would only wait for each other on one machine. */
    private static final int MOST_AT_ONCE = 16;

    JsonNode result(State.Each each, List<JsonNode> items) {
        var children = children(each, items);
        var prefix = new Attempt(place, visit).begin(4);
        var mapRun = mapRun(each, prefix);
        mapRun.requirePermission();
        var failures = new Toleration(look(), each.tolerance(), items.size());
        var ended = new Event.ChildEnded[children.size()];
        var halt = place.halt().inner();
        new Workers(place.run().world().timeline(), halt).each(ended.length, atOnce(each), i -> {
            ended[i] = place.run()
                    .execution()
                    .child(prefix + i)
                    .orElseGet(() -> run(each, mapRun, children.get(i), i, halt));
            failures.count(ended[i], children.get(i).weight());
        });
        var results = each.distribution().orElseThrow().results();
        return new ResultWriter(place, look(), results).result(new ChildResults(mapRun, children, List.of(ended)));
    }

    /** The label is made of the state's name where the definition gives none. */
    private MapRun mapRun(State.Each each, String prefix) {
        var label = each.distribution()
                .orElseThrow()
                .label()
                .orElseGet(() -> each.name().replaceAll("[^A-Za-z0-9]", ""));
        return new MapRun(
                place.run().machine(), label, prefix, place.run().execution().arn());
    }

    private List<Child> children(State.Each each, List<JsonNode> items) {
        return each.distribution()
                .orElseThrow()
                .batching()
                .map(batching -> batches(batching, items))
                .orElseGet(() -> items.stream().map(item -> new Child(item, 1)).toList());
    }

    private List<Child> batches(Batching batching, List<JsonNode> items) {
        int most = Math.max(1, look().whole(batching.maxItems()));
        var shared = batching.input().map(look()::value);
        var batches = new ArrayList<Child>();
        for (int from = 0; from < items.size(); from += most) {
            var part = items.subList(from, Math.min(from + most, items.size()));
            var input = JSON.objectNode();
            shared.ifPresent(value -> input.set("BatchInput", value));
            input.putArray("Items").addAll(part);
            batches.add(new Child(input, part.size()));
        }
        return batches;
    }

    private Event.ChildEnded run(State.Each each, MapRun mapRun, Child child, int index, Halt halt) {
        var trail = new Passing(
                place.run().execution().arn(), place.run().world().timeline().clock());
        var inside = new Place(
                place.run(), trail, Scope.fresh(), halt, mapRun.context(place, index, child), JSON.objectNode());
        var ended = outcome(mapRun.path(index), trail, new FlowRun(inside, each.processor(), ""), child);
        // A distributed Map is never inside an Express child, so this trail is the recorded one.
        ((Recorded) place.trail()).note(ended);
        return ended;
    }

    private Event.ChildEnded outcome(String path, Passing trail, FlowRun flow, Child child) {
        var arn = place.run().execution().arn();
        try {
            var output = flow.from(child.input());
            return new Event.ChildEnded(arn, path, output, null, null, trail.transitions());
        } catch (StateFailure failure) {
            return new Event.ChildEnded(arn, path, null, failure.error(), failure.why(), trail.transitions());
        }
    }

    private int atOnce(State.Each each) {
        int allowed = each.maxConcurrency().map(look()::whole).orElse(0);
        return allowed == 0 ? MOST_AT_ONCE : Math.min(allowed, MOST_AT_ONCE);
    }

    private Look look() {
        return Look.at(place, visit);
    }
}
