package perennial.local.states;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import perennial.local.states.asl.Source;
import perennial.local.states.asl.State;

/** One attempt of a Map. */
record EachRun(Place place, Visit visit) {
    private static final int MOST_INLINE = 40;

    /** @throws StateFailure if an item fails, or more items than a distributed Map tolerates */
    JsonNode result(State.Each each) {
        var items = items(each);
        return each.distribution()
                .map(distribution -> new DistributedRun(place, visit, each, distribution).result(items))
                .orElseGet(() -> inline(each, items));
    }

    private List<JsonNode> items(State.Each each) {
        var all = switch (each.source()) {
            case Source.Items(var payload) -> array(look().value(payload));
            case Source.ObjectInS3 object -> new ItemReader(place, look()).read(object);
        };
        return each.selector().isEmpty() ? all : selected(each, all);
    }

    private List<JsonNode> selected(State.Each each, List<JsonNode> all) {
        return IntStream.range(0, all.size())
                .mapToObj(i -> look().inContext(
                                "Map", JsonNodeFactory.instance.objectNode().set("Item", item(i, all.get(i))))
                        .value(each.selector().orElseThrow()))
                .toList();
    }

    private List<JsonNode> array(JsonNode items) {
        if (!items.isArray()) {
            throw new StateFailure(
                    "States.QueryEvaluationError", "Items of " + visit.state() + " gave no array: " + items);
        }
        return StreamSupport.stream(items.spliterator(), false).toList();
    }

    private JsonNode inline(State.Each each, List<JsonNode> items) {
        var prefix = new Attempt(place, visit).begin(2 + 2 * items.size());
        var outputs = new JsonNode[items.size()];
        var halt = place.halt().inner();
        new Workers(place.run().world().timeline(), halt).each(outputs.length, atOnce(each), i -> {
            var inside = place.with(place.scope().inner(), halt, item(i, items.get(i)));
            outputs[i] = new FlowRun(inside, each.processor(), prefix + i + "/").from(items.get(i));
        });
        return JsonNodeFactory.instance.arrayNode().addAll(Arrays.asList(outputs));
    }

    private int atOnce(State.Each each) {
        int allowed = each.maxConcurrency().map(look()::whole).orElse(0);
        return allowed == 0 ? MOST_INLINE : Math.min(allowed, MOST_INLINE);
    }

    private Look look() {
        return Look.at(place, visit);
    }

    private static ObjectNode item(int index, JsonNode value) {
        var item = JsonNodeFactory.instance.objectNode().put("Index", index);
        item.set("Value", value);
        return item;
    }
}
