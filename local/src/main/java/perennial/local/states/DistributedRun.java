package perennial.local.states;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import perennial.local.states.asl.State;

/** One attempt of a distributed Map: a map run. */
record DistributedRun(Place place, Visit visit, State.Each each, State.Distribution distribution) {
    /** More would only wait for each other on one machine. */
    private static final int MOST_AT_ONCE = 16;

    /** @throws StateFailure if more items fail than are tolerated, or reading or writing them does */
    JsonNode result(List<JsonNode> items) {
        var children = new Batches(look()).of(distribution, items);
        var mapRun = begin();
        var ended = ended(mapRun, children, new Toleration(look(), each.tolerance(), items.size()));
        return new ResultWriter(place, look(), distribution.results())
                .result(new ChildResults(mapRun, children, ended));
    }

    private MapRun begin() {
        var prefix = new Attempt(place, visit).begin(4);
        var execution = place.arn();
        var mapRun = new MapRun(place.run().machine(), label(), prefix, execution);
        mapRun.requirePermission();
        return mapRun;
    }

    /** Made of the state's name where the definition gives none. */
    private String label() {
        return distribution.label().orElseGet(() -> each.name().replaceAll("[^A-Za-z0-9]", ""));
    }

    private List<Event.ChildEnded> ended(MapRun mapRun, List<Child> children, Toleration toleration) {
        var ended = new Event.ChildEnded[children.size()];
        var halt = place.halt().inner();
        var run = new ChildRun(place, each.processor(), mapRun, halt);
        new Workers(place.run().world().timeline(), halt).each(ended.length, atOnce(), i -> {
            ended[i] = run.ended(i, children.get(i));
            toleration.count(ended[i], children.get(i).weight());
        });
        return List.of(ended);
    }

    private int atOnce() {
        int allowed = each.maxConcurrency().map(look()::whole).orElse(0);
        return allowed == 0 ? MOST_AT_ONCE : Math.min(allowed, MOST_AT_ONCE);
    }

    private Look look() {
        return Look.at(place, visit);
    }
}
