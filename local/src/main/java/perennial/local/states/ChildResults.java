package perennial.local.states;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import perennial.local.states.asl.Results;

/** What became of each child of a map run, in the forms a ResultWriter knows. */
record ChildResults(MapRun mapRun, List<Child> children, List<Event.ChildEnded> ended) {
    /** All of them in order; a tolerated failure stands there as its error. */
    List<JsonNode> returned(Results.Form form) {
        return children(true, true).flatMap(i -> entry(form, i)).toList();
    }

    List<JsonNode> succeeded(Results.Form form) {
        return children(true, false).flatMap(i -> entry(form, i)).toList();
    }

    /** Those that failed, always with all that is known of them. */
    List<JsonNode> failed() {
        return children(false, true).map(this::described).toList();
    }

    private Stream<Integer> children(boolean succeeded, boolean failed) {
        return IntStream.range(0, ended.size())
                .filter(i -> ended.get(i).succeeded() ? succeeded : failed)
                .boxed();
    }

    private Stream<JsonNode> entry(Results.Form form, int index) {
        return switch (form) {
            case NONE -> Stream.of(described(index));
            case COMPACT -> Stream.of(output(index));
            case FLATTEN -> flat(output(index));
        };
    }

    private static Stream<JsonNode> flat(JsonNode output) {
        return output.isArray() ? StreamSupport.stream(output.spliterator(), false) : Stream.of(output);
    }

    private JsonNode output(int index) {
        var child = ended.get(index);
        return child.succeeded()
                ? child.output()
                : JsonNodeFactory.instance
                        .objectNode()
                        .put("Error", child.error())
                        .put("Cause", child.cause());
    }

    private JsonNode described(int index) {
        var child = ended.get(index);
        var described = JsonNodeFactory.instance
                .objectNode()
                .put("ExecutionArn", mapRun.childArn(index))
                .put("Input", children.get(index).input().toString())
                .put("Name", mapRun.childName(index))
                .put("StateMachineArn", mapRun.machine().arn());
        return child.succeeded()
                ? described.put("Output", child.output().toString()).put("Status", "SUCCEEDED")
                : failed(described, child);
    }

    private static ObjectNode failed(ObjectNode described, Event.ChildEnded child) {
        return described.put("Error", child.error()).put("Cause", child.cause()).put("Status", "FAILED");
    }
}
