package perennial.local.states;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import perennial.local.states.asl.Batching;
import perennial.local.states.asl.State;

/** Shares out the items of a distributed Map among its children. */
record Batches(Look look) {
    List<Child> of(State.Distribution distribution, List<JsonNode> items) {
        return distribution
                .batching()
                .map(batching -> batched(batching, items))
                .orElseGet(() -> items.stream().map(item -> new Child(item, 1)).toList());
    }

    private List<Child> batched(Batching batching, List<JsonNode> items) {
        int most = Math.max(1, look.whole(batching.maxItems()));
        var shared = batching.input().map(look::value);
        return IntStream.iterate(0, from -> from < items.size(), from -> from + most)
                .mapToObj(from -> items.subList(from, Math.min(from + most, items.size())))
                .map(part -> batch(shared, part))
                .toList();
    }

    private static Child batch(Optional<JsonNode> shared, List<JsonNode> part) {
        var input = JsonNodeFactory.instance.objectNode();
        shared.ifPresent(value -> input.set("BatchInput", value));
        input.putArray("Items").addAll(part);
        return new Child(input, part.size());
    }
}
